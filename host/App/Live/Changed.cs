namespace Rota.Host.Live;

// A script that was not run yet was saved, or a file that it loads.
internal sealed record Changed(string Path, IReadOnlyList<string> Causes) : LiveEvent(Path);
