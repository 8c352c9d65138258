namespace Rota.Host.Foundation;

// Whether a path has content that can be read at once. Pipes and devices have no length, and opening one may block forever.
internal static class FileContent
{
    public static bool Exists(string path) => new FileInfo(FileLinks.Target(Path.GetFullPath(path))) is { Exists: true, Length: > 0 };
}
