namespace Rota.Host.Live;

// Scripts have come or gone in these folders; Path is the first of them.
internal sealed record FolderChanged(IReadOnlyList<string> Folders) : LiveEvent(Folders[0]);
