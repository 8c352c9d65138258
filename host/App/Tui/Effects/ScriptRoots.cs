using Rota.Host.Scripting;

namespace Rota.Host.Tui;

// The strategies in folders, and scripts named individually, each once, in order.
internal static class ScriptRoots
{
    private static readonly EnumerationOptions Visible = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 5,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    private static readonly string[] Built = ["bin", "obj", "node_modules"];

    public static IReadOnlyList<string> Scripts(IEnumerable<string> roots)
    {
        var (named, found) = (new List<string>(), new List<string>());
        foreach (var root in roots.Select(Path.GetFullPath))
        {
            if (!Directory.Exists(root)) named.Add(root);
            else found.AddRange(Below(root));
        }

        // Scripts that others load are parts of them, not strategies, unless they were named.
        var loaded = named.Concat(found).SelectMany(path => ScriptSource.PathsOf(path).Skip(1)).ToHashSet(StringComparer.Ordinal);
        var strategies = found.Where(path => !loaded.Contains(path)).Order(StringComparer.Ordinal);
        return [.. named.Concat(strategies).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Below(string root) =>
        Directory.EnumerateFiles(root, "*.csx", Visible).Where(path => !IsBuilt(Path.GetRelativePath(root, path)));

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar).Any(Built.Contains);
}
