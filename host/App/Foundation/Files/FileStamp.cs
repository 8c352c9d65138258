using System.Security.Cryptography;

namespace Rota.Host.Foundation;

// What a file holds, as far as a watch cares: the hash of its content, or that it is missing, empty, or held by its writer.
internal readonly record struct FileStamp(FileState State, string Hash)
{
    public static readonly FileStamp Missing = new(FileState.Missing, "");

    // In the middle of being saved: by rename there is no file for a moment, by truncation an empty one.
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
