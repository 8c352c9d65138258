using Rota.Host.Workers;

namespace Rota.Host.Live;

// Hands on what a worker is at, in order and at once.
internal sealed class Relay(Action<RunProgress> report) : IProgress<RunProgress>
{
    public void Report(RunProgress value) => report(value);
}
