using System.IO.Compression;
using System.Security;
using Rota.Host.Plugins.Authoring;

namespace Rota.Host.Plugins.Installing;

// Takes a plugin from a package of the user's NuGet sources, with the packages that it needs. dotnet finds and fetches them, for a
// project that nobody ever builds: what packages bring for a build (targets, analysers) is left out, so that nothing of them is run.
internal static class PackageSource
{
    // Not one of the plugin's own files.
    private const string Project = "rota-install";

    public static void Fetch(PluginSource.Package package, string folder, PluginFiles into, SizeCaps caps)
    {
        string In(string name) => Path.Combine(folder, name);
        var (work, packages, published) = (In("work"), In("packages"), In("published"));
        Directory.CreateDirectory(work);
        // Nothing of a folder above counts.
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(work, name), "<Project />");
        File.WriteAllText(Path.Combine(work, $"{Project}.csproj"), Text(package, packages));
        DotNet.Run(work, "publish", $"{Project}.csproj", "-c", "Release", "-o", published, "-v", "q", "--disable-build-servers");

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

    private static string Text(PluginSource.Package package, string packages) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net{Environment.Version.Major}.{Environment.Version.Minor}</TargetFramework>
            <RestorePackagesPath>{SecurityElement.Escape(packages)}</RestorePackagesPath>
            <RestoreAdditionalProjectFallbackFolders>{SecurityElement.Escape(PluginTemplate.ShippedPackages)}</RestoreAdditionalProjectFallbackFolders>
            <NuGetAudit>false</NuGetAudit>
            <GenerateAssemblyInfo>false</GenerateAssemblyInfo>
            <EnableDefaultItems>false</EnableDefaultItems>
            <DebugType>none</DebugType>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="{package.Id}" Version="{package.Version ?? "*"}" IncludeAssets="runtime;native;compile" />
            <PackageReference Include="Rota.Sdk" Version="{BuildFacts.Version}" IncludeAssets="compile" />
          </ItemGroup>
        </Project>
        """;
}
