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
        Package("foreign", "<dependency id=\"needed\" version=\"1.0.0\" />");
        Package("needed", "");
        Sources(Packages);

        var install = _place.Rota("plugin", "install", "foreign", "--yes");

        Assert.Equal((0, ""), (install.Code, install.Error));
        Assert.Empty(Directory.GetFiles(_place.Folder, MadePlugin.Trace, SearchOption.AllDirectories));
        var folder = Path.Combine(_place.Folder, "data", "rota", "plugins", "foreign", "1.0.0");
        Assert.Equal(
            ["Offoreign.dll", "Ofneeded.dll", "plugin.json"],
            Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        _place.Write("it.csx", "Hold((\"AAA\", ThriceOfforeign(0.1))).Every(Week)\n");
        Assert.Equal(0, _place.Backtest("it.csx").Code);

    }

    [Theory]
    [InlineData("no.such.package", "Unknown package 'no.such.package' (asked: here); check the id, or add its source to nuget.config")]
    [InlineData("foreign@2.0.0", "here has foreign 1.0.0, but not 2.0.0.")]
    [InlineData("foreign@1..0", "'1..0' is not a version of a package; use one like 1.2.3.")]
    [InlineData("early", "early has only pre-releases (1.0.0-beta); name one, as in early@1.0.0-beta")]
    [InlineData("ahead", "ahead 1.0.0 needs Rota.Sdk 99.0.0, this rota has")]
    [InlineData("torn", "Two packages exclude each other: torn 1.0.0 needs needed [1.0.0, 2.0.0), and more 1.0.0 needs needed [2.0.0, ).")]
    [InlineData("strange", "strange 1.0.0 has no library for net10.0; it has: net11.0")]
    [InlineData("wide", "wide 1.0.0 needs Microsoft.AspNetCore.App, which rota does not run on")]
    public void APackageThatCannotBeUsedIsRefusedWithTheRemedy(string id, string why)
    {
        Sources(Packages);
        Package("foreign", "");
        Package("needed", "");
        Package("needed", "", "2.0.0");
        Package("early", "", "1.0.0-beta");
        Package("ahead", "<dependency id=\"Rota.Sdk\" version=\"99.0.0\" />");
        Package("more", "<dependency id=\"needed\" version=\"2.0.0\" />");
        Package("torn", "<dependency id=\"needed\" version=\"[1.0.0,2.0.0)\" /><dependency id=\"more\" version=\"1.0.0\" />");
        Package("strange", "", framework: "net11.0");
        Package("wide", "", more: "<frameworkReferences><group targetFramework=\"net10.0\"><frameworkReference name=\"Microsoft.AspNetCore.App\" /></group></frameworkReferences>");

        var install = _place.Rota("plugin", "install", id, "--yes");

        Assert.Contains(why, install.Error, StringComparison.Ordinal);
        Assert.Equal(2, install.Code);
        Assert.Empty(Directory.GetDirectories(Path.Combine(_place.Folder, "data", "rota", "plugins")));
    }

    [Fact]
    public void ADamagedPackageIsRefused()
    {
        Sources(Packages);
        Package("foreign", "");
        var path = Path.Combine(Packages, "foreign.1.0.0.nupkg");
        var content = File.ReadAllBytes(path);
        content[content.AsSpan().IndexOf("PK\u0001\u0002"u8) + 16] ^= 1;
        File.WriteAllBytes(path, content);

        var install = _place.Rota("plugin", "install", "foreign", "--yes");

        Assert.Contains("foreign 1.0.0 from here is damaged: the checksum of 'lib/net10.0/Offoreign.dll' differs.", install.Error, StringComparison.Ordinal);
        Assert.Equal(2, install.Code);
    }

    [Fact]
    public void ASourceThatCannotBeReachedIsNamed()
    {
        Sources("http://127.0.0.1:9/index.json");

        var install = _place.Rota("plugin", "install", "foreign", "--yes");

        Assert.Contains("Unable to load the service index for source http://127.0.0.1:9/index.json.", install.Error, StringComparison.Ordinal);
        Assert.Equal(2, install.Code);
    }

    public void Dispose() => _place.Dispose();

    private string Packages => Directory.CreateDirectory(Path.Combine(_place.Folder, "packages")).FullName;

    private void Sources(string source) => _place.Write("data/nuget.config", $"""
        <configuration><packageSources><clear /><add key="here" value="{source}" allowInsecureConnections="true" /></packageSources></configuration>
        """);

    private void Package(string id, string needs, string version = "1.0.0", string framework = "net10.0", string more = "") =>
        InstallTests.Package(Path.Combine(Packages, $"{id}.{version}.nupkg"), id, needs, version, framework, more);
}
