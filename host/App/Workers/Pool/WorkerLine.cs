namespace Rota.Host.Workers;

// A line that a worker printed while it ran a script, or after, given the script's full path.
internal sealed record WorkerLine(string Script, string Text);
