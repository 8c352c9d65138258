using Rota.Host.Packages;

namespace Rota.Host.Scripting;

// Packages used by scripts, each version once, with its dependencies. The temporary project is deleted after the download.
internal static class PackageFolder
{
    public static IReadOnlyList<string> Of(string id, string version)
    {
        var root = Path.Combine(ScriptCache.UserFolder() ?? throw new InvalidDataException("no home folder for packages: set XDG_CACHE_HOME"), "rota", "packages");
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
            // Another process may have fetched the same files first.
            if (!Directory.Exists(kept)) Directory.Move(libraries, kept);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
