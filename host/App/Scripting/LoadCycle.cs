namespace Rota.Host.Scripting;

// The compiler reads each file once and accepts a cycle silently, although the order of its statements is undefined.
internal static class LoadCycle
{
    public static IEnumerable<ScriptDiagnostic> In(ScriptSource source)
    {
        var files = source.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        return Follow(files[source.Path], files, [source.Path], new HashSet<string>(StringComparer.Ordinal));
    }

    private static IEnumerable<ScriptDiagnostic> Follow(
        ScriptFile file, Dictionary<string, ScriptFile> files, List<string> chain, HashSet<string> done)
    {
        foreach (var load in LoadDirective.In(file).Where(load => files.ContainsKey(load.Path)))
        {
            var first = chain.IndexOf(load.Path);
            if (first >= 0)
                yield return Circle(file, load, chain.Skip(first).Append(load.Path));
            else if (!done.Contains(load.Path))
                foreach (var inner in Follow(files[load.Path], files, [.. chain, load.Path], done))
                    yield return inner;
        }
        done.Add(file.Path);
    }

    private static ScriptDiagnostic Circle(ScriptFile file, LoadDirective load, IEnumerable<string> circle)
    {
        var names = string.Join(" → ", circle.Select(path => Path.GetFileName(path)));
        return new ScriptDiagnostic(
            file.Path, load.At, true, "ROTA002", $"circular #load: {names}",
            file.LineAt(load.At.Line), "move the shared code into a third file");
    }
}
