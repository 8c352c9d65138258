using System.Collections.Concurrent;
using Terminal.Gui.Drivers;

namespace Rota.Terminal;

// Leaves the reading to the session, which waits in the kernel; its keys are given to the application as they come.
internal sealed class DriverInput : IInput<char>
{
    public CancellationTokenSource? ExternalCancellationTokenSource { get; set; }

    public void Initialize(ConcurrentQueue<char> inputQueue)
    {
    }

    // Ends at once, and with it the thread that the package starts for it.
    public void Run(CancellationToken runCancellationToken)
    {
    }

    public void Dispose()
    {
    }
}
