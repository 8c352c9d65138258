using Rota.Host.Foundation;

namespace Rota.Host.Export;

// Where reports of a script go: <folder>/<script><report's ending>, all of them or none.
internal static class ReportFiles
{
    public static string NameOf(string scriptPath, IReport report) => NameOf(scriptPath, report.Name, report.Extension);

    public static string NameOf(string scriptPath, string report, string extension)
    {
        var script = Path.GetFileNameWithoutExtension(scriptPath);
        var isNamedByEnding = $".{report}".EndsWith(extension, StringComparison.Ordinal);
        return isNamedByEnding ? $"{script}.{report}" : $"{script}.{report}{extension}";
    }

    // The paths as they were written, beside each other in a folder; an empty one is the current folder.
    public static IReadOnlyList<string> Write(string folder, IReadOnlyList<(string Name, byte[] Content)> files, bool overwrite = true)
    {
        Create(folder);
        if (files.Select(file => Path.Combine(folder, file.Name)).FirstOrDefault(Directory.Exists) is { } taken)
            throw new InputException(new Mistake("It is a folder; name a file in it.", taken));
        var all = files.Select(file => (Path: Path.Combine(folder, file.Name), file.Content)).ToList();
        try
        {
            WholeFile.WriteAll(all, overwrite);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Reports cannot be written there: {refused.Message}", folder.Length == 0 ? "." : folder));
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
            throw new InputException(new Mistake($"{folder} is no folder and cannot be made one: {refused.Message}"));
        }
    }
}
