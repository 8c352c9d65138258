using System.Security.Cryptography;

namespace Rota.Host.Foundation;

// A file's content as a watch sees it: the hash, or the state missing, empty or locked.
internal readonly record struct FileStamp(FileState State, string Hash)
{
    public static readonly FileStamp Missing = new(FileState.Missing, "");

    // A save in progress: a rename leaves no file for a moment, a truncation an empty one.
    public bool IsUnfinished => State != FileState.Whole;

    public static FileStamp Of(string path)
    {
        try
        {
            using var stream = RegularFile.OpenRead(path, FileShare.ReadWrite | FileShare.Delete);
            var hash = Convert.ToHexString(SHA256.HashData(stream));
            return new(stream.Length == 0 ? FileState.Empty : FileState.Whole, hash);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Missing;
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            return new(FileState.Unreadable, "");
        }
    }
}

internal enum FileState
{
    Missing,
    Empty,
    Unreadable,
    Whole,
}
