using Rota.Host.Scripting;

namespace Rota.Host.Screens;

// The strategies below folders, and scripts named by themselves, each once, in order.
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
            else found.AddRange(Directory.EnumerateFiles(root, "*.csx", Visible).Where(path => !IsBuilt(Path.GetRelativePath(root, path))));
        }

        // What others load is a part of them.
        var loaded = found.Order(StringComparer.Ordinal).SelectMany(path => ScriptSource.PathsOf(path).Skip(1)).ToHashSet(StringComparer.Ordinal);
        return [.. named.Concat(found.Where(path => !loaded.Contains(path)).Order(StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)];
    }

    private static bool IsBuilt(string path) => path.Split(Path.DirectorySeparatorChar).Any(Built.Contains);
}
