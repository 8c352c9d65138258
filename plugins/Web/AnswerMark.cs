namespace Rota.Plugins.Web;

// The size and time of a cached answer's file.
internal sealed record AnswerMark(long Length, DateTime Written)
{
    // Two writes within this may bear the same time; no file system is coarser.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    // Null without such a file.
    public static AnswerMark? Of(string path) => new FileInfo(path) is { Exists: true } file ? new(file.Length, file.LastWriteTimeUtc) : null;

    // Whether a change since then would show.
    public bool IsBefore(DateTimeOffset time) => Written < time.UtcDateTime - Tick;
}
