using System.IO.Compression;
using System.Xml.Linq;

namespace Rota.Tests;

// The packages for authors of plugins.
[Trait("Category", "Slow")]
public sealed class PackageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rota-packages-").FullName;

    [Theory]
    [InlineData("Rota.Sdk", "sdk", "ApiLevel.props", "build/Rota.Sdk.props", "build/Rota.Sdk.targets")]
    [InlineData("Rota.Sdk.Testing", "sdk/Testing")]
    public void APackageHoldsItsAssemblyDocumentationLicenceAndSymbols(string name, string folder, params string[] more)
    {
        Dotnet.Run(Path.Combine(Repository.Root, folder), "pack", "--no-build", "-c", Repository.Configuration, "-o", _folder);

        var version = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props")).Descendants("Version").Single().Value;
        var files = Entries($"{name}.{version}.nupkg").Order(StringComparer.Ordinal);
        Assert.Equal(
            more.Concat([$"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml", "LICENSE.txt", "README.md", $"{name}.nuspec"])
                .Order(StringComparer.Ordinal),
            files);
        Assert.Contains($"lib/net10.0/{name}.pdb", Entries($"{name}.{version}.snupkg"));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // Without the files of every package.
    private List<string> Entries(string package)
    {
        using var archive = ZipFile.OpenRead(Path.Combine(_folder, package));
        return
        [
            .. archive.Entries.Select(entry => entry.FullName)
                .Where(path => !path.StartsWith("_rels/", StringComparison.Ordinal) && !path.StartsWith("package/", StringComparison.Ordinal))
                .Where(path => path != "[Content_Types].xml"),
        ];
    }
}
