using Rota.Host.Watching;

namespace Rota.Host.Workers;

// What a file looked like from outside, and its folder, where another file may have come that a feed would prefer. A link's own
// times say nothing of what it leads to: links are followed, and the folder that the last link leads into counts too.
internal sealed record ChangeMark(
    string Path, string Target, long Length, DateTime Written, DateTime FolderWritten, DateTime TargetFolderWritten)
{
    // Two writes within this may bear the same time; no file system is coarser.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    // Null when there is no such file, or it or its folder changed so lately that a change since the time given need not show.
    public static ChangeMark? Of(string path, DateTime since) =>
        Of(path) is { } mark && mark.IsBefore(since - Tick) ? mark : null;

    public bool IsUnchanged => Of(Path) == this;

    private bool IsBefore(DateTime time) => Written < time && FolderWritten < time && TargetFolderWritten < time;

    private static ChangeMark? Of(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        var file = new FileInfo(FileLinks.Target(full));
        if (!file.Exists) return null;
        var folder = Directory.GetLastWriteTimeUtc(FileLinks.Target(System.IO.Path.GetDirectoryName(full)!));
        return new(path, file.FullName, file.Length, file.LastWriteTimeUtc, folder, file.Directory!.LastWriteTimeUtc);
    }
}
