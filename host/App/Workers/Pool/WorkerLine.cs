namespace Rota.Host.Workers;

// A line that a worker printed during or after a run of a script, given by full path.
internal sealed record WorkerLine(string Script, string Text);
