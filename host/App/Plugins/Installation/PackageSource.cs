using System.IO.Compression;
using System.Security;
using Rota.Host.Packages;

namespace Rota.Host.Plugins;

// Takes a plugin from a package of the user's NuGet sources, with the packages that it needs.
internal static class PackageSource
{
    public static void Fetch(PluginSource.Package package, string folder, PluginFiles into, SizeCaps caps)
    {
        var fetched = FetchedPackages.Fetch(package.Id, package.Version, Path.Combine(folder, "packages"), usesFetched: false);
        using var archive = ZipFile.OpenRead(fetched.Archive);
        var manifest = PackageLayout.ManifestOf([.. archive.Entries]);
        caps.Require([(manifest.FullName, manifest.Length)]);
        FolderSource.Copy([.. fetched.Files.Select(file => (Path.GetFileName(file), file)).OrderBy(file => file.Item1, StringComparer.Ordinal)], into, caps);
        using var content = new CrcCheckedStream(manifest);
        into.Add(ManifestReader.FileName, manifest.Length, content);
        content.RequireWhole();
    }
}
