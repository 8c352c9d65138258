namespace Rota.Host.Scripting;

internal static class SimilarFile
{
    public static string? To(string missing)
    {
        var folder = Path.GetDirectoryName(missing);
        if (!Directory.Exists(folder))
            return null;
        var names = Directory.EnumerateFiles(folder, "*.csx").Select(file => Path.GetFileName(file));
        return SimilarWord.To(Path.GetFileName(missing), names);
    }
}
