using Rota.Host.Runs;

namespace Rota.Host.Workers;

// The worker ended before its job did.
internal sealed class WorkerExitedException(Termination death) : Exception(death.ToString())
{
    public Termination Death { get; } = death;
}
