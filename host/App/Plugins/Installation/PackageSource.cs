using System.IO.Compression;
using System.Security;
using Rota.Host.Packages;

namespace Rota.Host.Plugins;

// Takes a plugin from a package of the user's NuGet sources, with the packages that it needs.
internal static class PackageSource
{
    // Not one of the plugin's own files.
    private const string Project = "rota-install";

    public static void Fetch(PluginSource.Package package, string folder, PluginFiles into, SizeCaps caps)
    {
        string In(string name) => Path.Combine(folder, name);
        var (work, packages, published) = (In("work"), In("packages"), In("published"));
        PackageProject.Publish(
            work, Project,
            [
                $"<RestorePackagesPath>{SecurityElement.Escape(packages)}</RestorePackagesPath>",
                "<RestoreAdditionalProjectFallbackFolders>" +
                    $"{SecurityElement.Escape(PluginTemplate.ShippedPackages)}</RestoreAdditionalProjectFallbackFolders>",
            ],
            [PackageProject.Reference(package.Id, package.Version ?? "*"), PackageProject.Reference("Rota.Sdk", BuildFacts.Version, "compile")],
            published);

        var own = Archive(packages, package.Id);
        using var archive = ZipFile.OpenRead(own);
        var manifest = PackageLayout.ManifestOf([.. archive.Entries]);
        caps.Require([(manifest.FullName, manifest.Length)]);
        FolderSource.Copy([.. Published(published, manifest)], into, caps);
        using var content = manifest.Open();
        into.Add(ManifestReader.FileName, manifest.Length, content);
    }

    // The packages' libraries as they would lie beside a program, without the program.
    private static IEnumerable<(string Name, string Path)> Published(string folder, ZipArchiveEntry manifest)
    {
        using var content = manifest.Open();
        var entry = ManifestReader.Read(content).Entry;
        foreach (var (name, path) in FolderSource.Files(folder))
        {
            if (name == $"{Project}.deps.json") yield return (Path.ChangeExtension(entry, ".deps.json"), path);
            else if (!name.StartsWith($"{Project}.", StringComparison.Ordinal) && name != ManifestReader.FileName) yield return (name, path);
        }
    }

    // Of the one version that was fetched.
    private static string Archive(string packages, string id)
    {
        var found = Directory.GetFiles(Path.Combine(packages, id.ToLowerInvariant()), "*.nupkg", SearchOption.AllDirectories);
        return found is [var one] ? one : throw new InvalidDataException($"dotnet fetched {found.Length} versions of {id}; one was wanted.");
    }
}
