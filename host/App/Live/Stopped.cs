namespace Rota.Host.Live;

// Its run was ended on request; the last result stays.
internal sealed record Stopped(string Path) : LiveEvent(Path);
