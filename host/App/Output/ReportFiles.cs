namespace Rota.Host.Output;

// Where reports of a script go: <folder>/<script><report's ending>, all of them or none.
internal static class ReportFiles
{
    public static string NameOf(string scriptPath, IReport report)
    {
        var script = Path.GetFileNameWithoutExtension(scriptPath);
        var isNamedByEnding = $".{report.Name}".EndsWith(report.Extension, StringComparison.Ordinal);
        return isNamedByEnding ? $"{script}.{report.Name}" : $"{script}.{report.Name}{report.Extension}";
    }

    public static IReadOnlyList<string> Write(string folder, IReadOnlyList<(string Name, byte[] Content)> files)
    {
        Create(folder);
        var parts = new List<(string Part, string Path)>();
        try
        {
            foreach (var (name, content) in files)
            {
                var path = Path.Combine(folder, name);
                parts.Add(($"{path}.{Environment.ProcessId}.part", path));
                File.WriteAllBytes(parts[^1].Part, content);
            }

            foreach (var (part, path) in parts) File.Move(part, path, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            foreach (var (part, _) in parts) File.Delete(part);
            throw new InputException(new Mistake($"Reports cannot be written there: {refused.Message}", folder));
        }

        return [.. parts.Select(part => part.Path)];
    }

    private static void Create(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"--out {folder} is no folder and cannot be made one: {refused.Message}"));
        }
    }
}
