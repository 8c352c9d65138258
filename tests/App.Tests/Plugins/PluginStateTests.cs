using Rota.Host;
using Rota.Tests.Program;

namespace Rota.Tests.Plugins;

// Each state of an unused plugin has its reason and does not affect the others.
[Trait("Category", "Slow")]
public sealed class PluginStateTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    private string Plugins => Path.Combine(_place.Folder, "data", "rota", "plugins");

    [Fact]
    public void EveryInvalidPluginHasAReasonAndTheRestIsUsed()
    {
        Put(new("level") { ApiLevel = 99 });
        Put(new("sdk") { Sdk = "9.1.0.0" });
        Put(new("framework") { TargetFramework = ".NETCoreApp,Version=v99.0" });
        Put(new("desktop") { TargetFramework = ".NETFramework,Version=v4.8" });
        Put(new("twice", "1.9.0"));
        Put(new("twice", "1.10.0"));
        Put(new("good"));
        _place.Write("data/rota/plugins/bare/1.0.0/Foreign.dll", "");
        File.WriteAllText(Path.Combine(Put(new("text")), "Oftext.dll"), "No image.");
        File.Delete(Path.Combine(Put(new("half")), "Ofhalf.dll"));
        Directory.Move(Put(new("moved")), Path.Combine(Plugins, "moved", "2.0.0"));
        Put(new("escape") { Author = "Nobody\\u001b[2A" });
        File.WriteAllBytes(Path.Combine(Put(new("stray")), "Rota.Sdk.dll"), File.ReadAllBytes(typeof(IPlugin).Assembly.Location));

        var list = _place.Rota("plugin", "list");

        string[] expected =
        [
            "bare 1.0.0 Broken: Cannot read plugin.json: ",
            "desktop 1.0.0 Incompatible: built for .NETFramework,Version=v4.8, this is .NET 10.0",
            "escape 1.0.0 Broken: \"author\" contains a control or text-direction character.",
            "framework 1.0.0 Incompatible: built for .NETCoreApp,Version=v99.0, this is .NET 10.0",
            "good 1.0.0 Active",
            "half 1.0.0 Broken: Ofhalf.dll is missing",
            $"level 1.0.0 Incompatible: built for API level 99, this rota has {BuildFacts.ApiLevel}",
            "moved 1.0.0 Broken: folder name does not match the version 1.0.0",
            "sdk 1.0.0 Incompatible: built with Rota.Sdk 9.1.0, this rota has 0.1.0",
            "stray 1.0.0 Active",
            "text 1.0.0 Broken: Oftext.dll is not a .NET assembly: ",
            "twice 1.10.0 Active",
            "twice 1.9.0 Superseded: 1.10.0 is installed",
        ];
        var lines = list.Output.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.All(expected, line => Assert.Contains(lines, shown => shown == line || (line.EndsWith(' ') && shown.StartsWith(line, StringComparison.Ordinal))));
        Assert.Contains("Note: its copy of Rota.Sdk.dll is ignored: the SDK is the program's", lines);
        Assert.False(WasRun);

        _place.Write("good.csx", "Hold((\"AAA\", ThriceOfgood(0.1) + ThriceOfstray(0.1) + ThriceOftwice(0.1))).Every(Week)\n");
        var run = _place.Backtest("good.csx");
        Assert.Equal((0, ""), (run.Code, run.Code == 0 ? "" : run.Error));
        Assert.True(WasRun);
    }

    [Fact]
    public void ADisabledPluginIsNotUsedUntilItIsEnabled()
    {
        Put(new("good"));
        _place.Write("good.csx", "Hold((\"AAA\", ThriceOfgood(0.1))).Every(Week)\n");

        Assert.Equal("good 1.0.0 is Disabled: turned off\n", _place.Rota("plugin", "disable", "good").Output);
        Assert.Equal(2, _place.Backtest("good.csx").Code);
        Assert.Equal("good 1.0.0 is Active\n", _place.Rota("plugin", "enable", "good").Output);
        Assert.Equal(0, _place.Backtest("good.csx").Code);

        var unknown = _place.Rota("plugin", "disable", "god");
        Assert.Contains("Unknown plugin 'god'. Available: ", unknown.Error, StringComparison.Ordinal);
        Assert.Contains("Did you mean good?", unknown.Error, StringComparison.Ordinal);
        Assert.Equal(2, unknown.Code);
    }

    [Fact]
    public void APluginRemovedWhileInUseIsDeletedAfterItsUse()
    {
        var folder = Put(new("good"));
        using (File.Open(Path.Combine(folder, "plugin.json"), FileMode.Open, FileAccess.Read, FileShare.Read))
        {
            Assert.StartsWith("good 1.0.0 is PendingRemoval", _place.Rota("plugin", "remove", "good").Output, StringComparison.Ordinal);
            Assert.Contains("PendingRemoval: removed; deleted once no rota uses it\n", _place.Rota("plugin", "list").Output, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(folder, "Ofgood.dll")));
        }

        Assert.DoesNotContain("good", _place.Rota("plugin", "list").Output, StringComparison.Ordinal);
        Assert.Equal([".changing", "plugins.lock.json"], Directory.EnumerateFileSystemEntries(Plugins).Select(Path.GetFileName).Order());

        var ours = _place.Rota("plugin", "remove", "csv");
        Assert.Contains("csv is bundled with rota and cannot be removed.", ours.Error, StringComparison.Ordinal);
        Assert.Equal(2, ours.Code);
    }

    [Fact]
    public void AnInvalidLockFileIsReportedWithItsLine()
    {
        Put(new("good"));
        _place.Write("data/rota/plugins/plugins.lock.json", "{ \"format\": 1,\n  \"plugins\": 7 }\n");

        var run = _place.Backtest(Place.Half);

        Assert.Contains("plugins.lock.json(2,", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, run.Code);
    }

    public void Dispose() => _place.Dispose();

    private bool WasRun => File.Exists(Path.Combine(_place.Folder, MadePlugin.Trace));

    private string Put(MadePlugin plugin) => plugin.WriteTo(Path.Combine(Plugins, plugin.Id, plugin.Version));
}
