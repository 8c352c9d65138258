namespace Rota.Host.Workers;

// What a file looked like from outside, and its folder, where another file may have come that a feed would prefer.
internal sealed record ChangeMark(string Path, long Length, DateTime Written, DateTime FolderWritten)
{
    // Two writes within this may bear the same time; no file system is coarser.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    // Null when the file or its folder changed so lately that a change since the time given need not show.
    public static ChangeMark? Of(string path, DateTime since)
    {
        var mark = Of(path);
        return mark.Written < since - Tick && mark.FolderWritten < since - Tick ? mark : null;
    }

    public bool IsUnchanged => File.Exists(Path) && Of(Path) == this;

    private static ChangeMark Of(string path)
    {
        var file = new FileInfo(path);
        return new(path, file.Length, file.LastWriteTimeUtc, file.Directory!.LastWriteTimeUtc);
    }
}
