using Rota.Tests.Program;

namespace Rota.Tests.Plugins;

// dotnet resolves a package id with the user's own sources: here, a folder.
[Trait("Category", "Slow")]
public sealed class InstallByIdTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    [Fact]
    public void APackageIsFetchedWithItsDependenciesWithoutRunningTheirCode()
    {
        var packages = Directory.CreateDirectory(Path.Combine(_place.Folder, "packages")).FullName;
        InstallTests.Package(Path.Combine(packages, "foreign.1.0.0.nupkg"), "foreign", "<dependency id=\"needed\" version=\"1.0.0\" />");
        InstallTests.Package(Path.Combine(packages, "needed.1.0.0.nupkg"), "needed", "");
        _place.Write("data/nuget.config", $"""
            <configuration><packageSources><clear /><add key="here" value="{packages}" /></packageSources></configuration>
            """);

        var install = _place.Rota("plugin", "install", "foreign", "--yes");

        Assert.Equal((0, ""), (install.Code, install.Error));
        Assert.Empty(Directory.GetFiles(_place.Folder, MadePlugin.Trace, SearchOption.AllDirectories));
        var folder = Path.Combine(_place.Folder, "data", "rota", "plugins", "foreign", "1.0.0");
        Assert.Equal(
            ["Offoreign.deps.json", "Offoreign.dll", "Ofneeded.dll", "plugin.json"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        _place.Write("it.csx", "Hold((\"AAA\", ThriceOfforeign(0.1))).Every(Week)\n");
        Assert.Equal(0, _place.Backtest("it.csx").Code);

        var unknown = _place.Rota("plugin", "install", "no.such.package", "--yes");
        Assert.Contains("no.such.package", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("NU1101", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(2, unknown.Code);
    }

    public void Dispose() => _place.Dispose();
}
