namespace Rota.Host.Scripting;

// The libraries of a script, with their dependencies in the same folders.
internal static class ScriptLibraries
{
    private const string FileHint = "write the path relative to the script, as in #r \"lib/mine.dll\"";
    private const string PackageHint = "name one version, as in #r \"nuget: MathNet.Numerics, 5.0.0\"";

    public static IReadOnlyList<ScriptLibrary> Of(ScriptSource source, bool isSafe)
    {
        var directives = source.Files.SelectMany(LibraryDirective.In).ToList();
        if (directives.Count == 0) return [];
        if (isSafe) throw directives[0].Wrong("--safe does not allow #r", "run it without --safe");
        var found = new Dictionary<string, ScriptLibrary>(StringComparer.OrdinalIgnoreCase);
        foreach (var directive in directives)
        {
            if (directive.IsPackage) AddPackage(directive, found);
            else AddFile(directive, source, directive.Named, found);
        }

        return [.. found.Values];
    }

    private static void AddFile(LibraryDirective directive, ScriptSource source, string named, Dictionary<string, ScriptLibrary> found)
    {
        var path = source.Placed.GetValueOrDefault(named, named);
        if (!File.Exists(path)) throw directive.Wrong($"library not found: {named}", FileHint);
        var facts = Facts(directive, path);
        if (!found.TryAdd(facts.Name, new(named, path, facts.Name, facts.Version))) return;
        foreach (var needed in facts.References)
        {
            var beside = Path.Combine(Path.GetDirectoryName(named)!, needed + ".dll");
            if (!found.ContainsKey(needed) && File.Exists(source.Placed.GetValueOrDefault(beside, beside))) AddFile(directive, source, beside, found);
        }
    }

    private static void AddPackage(LibraryDirective directive, Dictionary<string, ScriptLibrary> found)
    {
        if (directive.Package is not (var id, var version)) throw directive.Wrong($"'{directive.Target}' does not name a package and one version", PackageHint);
        try
        {
            foreach (var path in PackageFolder.Of(id, version))
            {
                var facts = Facts(directive, path);
                found.TryAdd(facts.Name, new(null, path, facts.Name, facts.Version));
            }
        }
        catch (Exception wrong) when (wrong is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw directive.Wrong($"cannot fetch {id} {version}: {wrong.Message}");
        }
    }

    private static ModuleFacts Facts(LibraryDirective directive, string path)
    {
        try
        {
            return ModuleFacts.Of(path);
        }
        catch (Exception wrong) when (wrong is BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            throw directive.Wrong($"'{path}' cannot be read as a .NET library: {wrong.Message}");
        }
    }
}
