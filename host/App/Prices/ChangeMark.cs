using System.Security.Cryptography;
using Rota.Host.Foundation;

namespace Rota.Host.Prices;

// A file's visible state, and its folder's, in which another file may appear that a feed would prefer. Links are followed, because their
// own times do not reveal changes of the target; the folder of the final link counts too. Length and write time can survive
// a change (cp -p, rsync --inplace); then the status change time decides, or, if that is unavailable or too recent
// to distinguish two changes, the content.
internal sealed record ChangeMark(
    string Path, string Target, long Length, DateTime Written, DateTime FolderWritten, DateTime TargetFolderWritten,
    DateTime? Changed, string? Content)
{
    // Two writes within this time may have the same timestamp; no file system is coarser.
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(2);

    // The file system's clock may lag by this much.
    private static readonly TimeSpan Lag = TimeSpan.FromMilliseconds(20);

    // Null if the file does not exist, or if it or its folder changed too recently for a later change to be visible.
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

    // Null if it can no longer be read.
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
