namespace Rota.Host.Workers;

// Why no worker could be started.
internal sealed class WorkerNotStartedException(string message, Exception? cause = null) : Exception(message, cause);
