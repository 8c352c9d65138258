namespace Rota.Host.Workers;

// There is no worker to run a script in, and why.
internal sealed class WorkerNotStartedException(string message, Exception? cause = null) : Exception(message, cause);
