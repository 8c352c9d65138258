namespace Rota.Host.Foundation;

// Whether a path leads to content that can be read at once. Pipes and devices have no length, and opening one may wait for ever.
internal static class FileContent
{
    public static bool Exists(string path) => new FileInfo(FileLinks.Target(Path.GetFullPath(path))) is { Exists: true, Length: > 0 };
}
