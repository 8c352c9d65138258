using Rota.Host.Foundation;

namespace Rota.Host.Export;

// Writes a script's reports as <folder>/<script><report's ending>, all of them or none.
internal static class ReportFiles
{
    public static string NameOf(string scriptPath, IReport report) => NameOf(scriptPath, report.Name, report.Extension);

    public static string NameOf(string scriptPath, string report, string extension)
    {
        var script = Path.GetFileNameWithoutExtension(scriptPath);
        var isNamedByEnding = $".{report}".EndsWith(extension, StringComparison.Ordinal);
        return isNamedByEnding ? $"{script}.{report}" : $"{script}.{report}{extension}";
    }

    // The paths as written, all in one folder; an empty folder is the current one.
    public static IReadOnlyList<string> Write(string folder, IReadOnlyList<(string Name, byte[] Content)> files, bool overwrite = true)
    {
        Create(folder);
        if (files.Select(file => Path.Combine(folder, file.Name)).FirstOrDefault(Directory.Exists) is { } taken)
            throw new InputException(new Mistake("This is a folder; name a file in it.", taken));
        var all = files.Select(file => (Path: Path.Combine(folder, file.Name), file.Content)).ToList();
        foreach (var (path, _) in all) WholeFile.RequireOutput(path);
        try
        {
            WholeFile.WriteAll(all, overwrite);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot write reports here: {refused.Message}", folder.Length == 0 ? "." : folder));
        }

        return [.. all.Select(file => file.Path)];
    }

    private static void Create(string folder)
    {
        if (folder.Length == 0) return;
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot create the folder {folder}: {refused.Message}"));
        }
    }
}
