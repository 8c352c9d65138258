namespace Rota.Plugins.Web;

// The size and time of a cached answer's file.
internal sealed record AnswerMark(long Length, DateTime Written)
{
    // Two writes within this span may have the same time; no file system is coarser.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    // Null if the file does not exist.
    public static AnswerMark? Of(string path) => new FileInfo(path) is { Exists: true } file ? new(file.Length, file.LastWriteTimeUtc) : null;

    // Whether a later change of the file would be visible.
    public bool IsBefore(DateTimeOffset time) => Written < time.UtcDateTime - Tick;
}
