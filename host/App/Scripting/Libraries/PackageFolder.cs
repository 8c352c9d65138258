using Rota.Host.Packages;

namespace Rota.Host.Scripting;

// Packages that scripts name, each version once, with all that it needs.
internal static class PackageFolder
{
    public static IReadOnlyList<string> Of(string id, string version)
    {
        var root = Path.Combine(ScriptCache.UserFolder() ?? throw new InvalidDataException("no home folder to keep it in"), "rota", "packages");
        var kept = Path.Combine(root, id.ToLowerInvariant(), version.ToLowerInvariant());
        if (!Directory.Exists(kept)) Fetch(id, version, root, kept);
        return [.. Directory.GetFiles(kept, "*.dll").Order(StringComparer.Ordinal)];
    }

    private static void Fetch(string id, string version, string root, string kept)
    {
        var work = Path.Combine(root, $"{Guid.NewGuid():N}.unfinished");
        var libraries = Path.Combine(work, "libraries");
        try
        {
            Directory.CreateDirectory(libraries);
            foreach (var file in FetchedPackages.Fetch(id, version, Path.Combine(work, "packages"), usesFetched: true).Files)
                File.Move(file, Path.Combine(libraries, Path.GetFileName(file)));
            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
            // Another process may have been faster; it fetched the same.
            if (!Directory.Exists(kept)) Directory.Move(libraries, kept);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
