namespace Rota.Host.Live;

internal sealed record Compiling(string Path) : LiveEvent(Path);
