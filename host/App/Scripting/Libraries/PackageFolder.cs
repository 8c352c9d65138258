using Rota.Host.Packages;

namespace Rota.Host.Scripting;

// Packages used by scripts, each version once, with its dependencies. The temporary project is deleted after the download.
internal static class PackageFolder
{
    private const string Project = "rota-script";

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
        var published = Path.Combine(work, "published");
        Directory.CreateDirectory(work);
        try
        {
            PackageProject.Publish(work, Project, [], [PackageProject.Reference(id, $"[{version}]")], published);
            foreach (var own in Directory.GetFiles(published, $"{Project}.*")) File.Delete(own);
            Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
            // Another process may have fetched the same files first.
            if (!Directory.Exists(kept)) Directory.Move(published, kept);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
