namespace Rota.Host.Foundation;

// A file's visible state without reading it; links are followed.
internal readonly record struct PolledFile(string Target, long Length, DateTime Written, DateTime? Changed)
{
    public static PolledFile Of(string path)
    {
        try
        {
            var target = FileLinks.Target(path);
            var file = new FileInfo(target);
            return file.Exists ? new(target, file.Length, file.LastWriteTimeUtc, StatusChange.Of(target)) : default;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
