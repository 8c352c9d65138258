namespace Rota.Host.Scripting;

// A script with all its loaded files, read once: the hashed text is the compiled text.
internal sealed record ScriptSource(string Path, string Text, IReadOnlyList<ScriptFile> Loaded)
{
    // The libraries' actual locations if they differ from those in the script, as in a bundle.
    public IReadOnlyDictionary<string, string> Placed { get; init; } = new Dictionary<string, string>();

    public IEnumerable<ScriptFile> Files => Loaded.Prepend(new ScriptFile(Path, Text));

    // The script, then its loaded files.
    public static ScriptSource Of(IReadOnlyList<ScriptFile> files) => new(files[0].Path, files[0].Text, [.. files.Skip(1)]);

    // Includes files of a #load or #r that do not exist: the script compiles once they appear.
    public IReadOnlyList<string> WatchedPaths =>
        [.. Files.SelectMany(LoadDirective.In).Select(load => load.Path).Prepend(Path)
            .Concat(Files.SelectMany(LibraryDirective.In).Where(each => !each.IsPackage).Select(each => each.Named)).Distinct(StringComparer.Ordinal)];

    // The files of a script that may be unreadable now.
    public static IReadOnlyList<string> PathsOf(string path)
    {
        try
        {
            return Read(path).WatchedPaths;
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return [System.IO.Path.GetFullPath(path)];
        }
    }

    public static ScriptSource Read(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (!File.Exists(full))
            throw new FileNotFoundException(Missing(path, full), full);
        var main = ScriptFile.Read(full);
        var loaded = new List<ScriptFile>();
        Follow(main, loaded, new HashSet<string>(StringComparer.Ordinal) { full });
        return new ScriptSource(full, main.Text, loaded);
    }

    private static void Follow(ScriptFile file, List<ScriptFile> loaded, HashSet<string> seen)
    {
        foreach (var load in LoadDirective.In(file))
        {
            if (!seen.Add(load.Path) || !File.Exists(load.Path))
                continue;
            var next = ScriptFile.Read(load.Path);
            loaded.Add(next);
            Follow(next, loaded, seen);
        }
    }

    private static string Missing(string path, string full)
    {
        if (Directory.Exists(full))
            return $"'{path}' is a folder, not a script.";
        if (SimilarFile.To(full) is not { } similar)
            return $"Script not found: {path}.";
        var nearest = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(path)!, similar);
        return $"Script not found: {path}. Did you mean '{nearest}'?";
    }
}
