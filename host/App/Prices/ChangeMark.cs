using System.Security.Cryptography;
using Rota.Host.Foundation;

namespace Rota.Host.Prices;

// What a file looked like from outside, and its folder, where another file may have come that a feed would prefer. A link's own
// times say nothing of what it leads to: links are followed, and the folder that the last link leads into counts too. Length and time
// of writing can both be the same after a change (cp -p, rsync --inplace); then the system's time of change tells, or, where that is not
// known or too recent to tell two changes apart, the content itself.
internal sealed record ChangeMark(
    string Path, string Target, long Length, DateTime Written, DateTime FolderWritten, DateTime TargetFolderWritten,
    DateTime? Changed, string? Content)
{
    // Two writes within this may bear the same time; no file system is coarser.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    // The clock by which a system stamps changes lags behind by as much.
    private static readonly TimeSpan Lag = TimeSpan.FromMilliseconds(20);

    // Null when there is no such file, or it or its folder changed so lately that a change since the time given need not show.
    public static ChangeMark? Of(string path, DateTime since)
    {
        if (Of(path) is not { } mark || !mark.IsBefore(since - Tick)) return null;
        if (mark.Changed < since - Tick) return mark;
        var read = mark with { Changed = null, Content = Hash(mark.Target) };
        var isSettled = mark.Changed is null || StatusChange.Of(mark.Target) < since - Lag;
        return isSettled && read.Content is not null ? read : null;
    }

    public bool IsUnchanged =>
        Of(Path) is { } now && now with { Changed = Changed is null ? null : now.Changed, Content = Content } == this
        && (Content is null || Content == Hash(Target));

    private bool IsBefore(DateTime time) => Written < time && FolderWritten < time && TargetFolderWritten < time;

    private static ChangeMark? Of(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        var file = new FileInfo(FileLinks.Target(full));
        if (!file.Exists) return null;
        var folder = Directory.GetLastWriteTimeUtc(FileLinks.Target(System.IO.Path.GetDirectoryName(full)!));
        return new(
            path, file.FullName, file.Length, file.LastWriteTimeUtc, folder, file.Directory!.LastWriteTimeUtc,
            StatusChange.Of(file.FullName), null);
    }

    // Null when it cannot be read any more.
    private static string? Hash(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
