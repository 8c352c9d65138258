using System.Reflection;
using System.Text.Json;
using Rota.Host.Plugins;
using Rota.Tests.Program;

namespace Rota.Tests.Authoring;

// Copies of plugins/Samples outside this repository, built against the shipped packages, as their authors would have them.
[Collection("dotnet")]
[Trait("Category", "Slow")]
public sealed class SampleTests : IDisposable
{
    private static readonly string[] Optional = ["minHost", "licence", "repository", "permissions"];

    private readonly Place _place = new();

    [Fact]
    public void BothWorkInOneRunWithDifferentVersionsOfTheirLibrary()
    {
        var weigher = Install("RiskParity", "risk-parity", "Passed:     8,");
        var diary = Install("HtmlDiary", "html-diary", "Passed:     4,");
        using var manifest = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(diary, "plugin.json")));
        string?[] said = ["0.1.0", "MIT", "https://example.org/html-diary", "None: a page is \"text\" that it hands to Rota."];
        Assert.Equal(said, Optional.Select(key => manifest.RootElement.GetProperty(key).GetString()));
        Assert.Equal(
            "html-diary 1.0.0: unmodified\nrisk-parity 1.0.0: unmodified\n", _place.Rota("plugin", "verify").Output);

        var script = _place.Write("both.csx", """
            // Two ways to the same weights, nobody (2001).
            var chosen = Rotate("SPY", "EEM", "GLD").RankBy(Return(6.MonthEnds)).Hold(3);
            Blend((0.5, chosen.WeighBy(EqualRisk(60.Days))), (0.5, chosen.WeighBy(RiskBudgets(60.Days))))
                .Every(MonthEnd).Named("Both & both")

            """);
        var run = _place.Rota("run", script, "--report", "diary.html", "--out", "results");

        Assert.True(run.Code == 0, run.Error);
        var page = File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(_place.Folder, "results"), "*.html")));
        Assert.Contains("<h1>Both &amp; both</h1>", page, StringComparison.Ordinal);
        Assert.Matches("SPY [0-9.]+ %, EEM [0-9.]+ %, GLD [0-9.]+ %", page);
        Assert.Equal(new Version(4, 15, 0, 0), MathNet(weigher));
        var ours = Path.Combine(Path.GetDirectoryName(Place.Executable)!, "plugins", "optimal");
        var optimal = Assert.Single(Directory.GetDirectories(ours));
        Assert.Equal(new Version(5, 0, 0, 0), MathNet(optimal));
    }

    public void Dispose() => _place.Dispose();

    private static Version? MathNet(string plugin) =>
        AssemblyName.GetAssemblyName(Path.Combine(plugin, "MathNet.Numerics.dll")).Version;

    private string Install(string sample, string id, string passed)
    {
        var source = Path.Combine(Repository.Root, "plugins", "Samples", sample);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(source, file);
            if (path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")) continue;
            _place.Write(Path.Combine(sample, path), File.ReadAllText(file));
        }

        // The package versions and Rota's package folder are taken from a plugin that the program creates.
        var packages = Path.Combine(Path.GetDirectoryName(Place.Executable)!, "packages");
        foreach (var (path, content) in PluginTemplate.Files(sample, packages))
        {
            if (path is "Directory.Packages.props" or "nuget.config") _place.Write($"{sample}/{path}", content);
        }

        var folder = Path.Combine(_place.Folder, sample);
        Assert.Contains(passed, Dotnet.Run(folder, "test"), StringComparison.Ordinal);
        var pack = _place.Rota("plugin", "pack", sample);
        Assert.True(pack.Code == 0, pack.Error);
        var install = _place.Rota("plugin", "install", $"{sample}.zip", "--yes");
        Assert.True(install.Code == 0, install.Error);
        var installed = Path.Combine(_place.Folder, "data", "rota", "plugins", id, "1.0.0");
        Assert.False(File.Exists(Path.Combine(installed, "Rota.Sdk.dll")));
        return installed;
    }
}
