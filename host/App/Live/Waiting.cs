namespace Rota.Host.Live;

// It is to be run, after those before it.
internal sealed record Waiting(string Path) : LiveEvent(Path);
