namespace Rota.Host.Workers;

// The worker ended before its job did.
internal sealed class WorkerDiedException(Death death) : Exception(death.ToString())
{
    public Death Death { get; } = death;
}
