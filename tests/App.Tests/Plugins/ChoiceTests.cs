using Rota.Tests.Program;

namespace Rota.Tests.Plugins;

// --safe excludes third-party plugins, --dev uses the latest build.
public sealed class ChoiceTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    private string Built => Path.Combine(_place.Folder, "built");

    [Fact]
    public void SafeIgnoresEvenAnInvalidLockFile()
    {
        new MadePlugin().WriteTo(Path.Combine(_place.Folder, "data", "rota", "plugins", "foreign", "1.0.0"));
        _place.Write("data/rota/plugins/plugins.lock.json", "{");

        Assert.Equal(2, _place.Backtest(Place.Half).Code);
        Assert.Equal(0, _place.Backtest(Place.Half, "--safe").Code);
        Assert.Equal(0, _place.Rota("--safe", "run", Place.Half, "--feed", "csv:prices").Code);
        Assert.DoesNotContain("foreign", _place.Rota("plugin", "list", "--safe").Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_place.Folder, MadePlugin.Trace)));
    }

    [Trait("Category", "Slow")]
    [Fact]
    public void ADevelopedPluginIsUsedFromItsBuildFolderInsteadOfTheInstalledOne()
    {
        new MadePlugin().WriteTo(Path.Combine(_place.Folder, "data", "rota", "plugins", "foreign", "1.0.0"));
        new MadePlugin(Version: "0.9.0") { Times = 5 }.WriteTo(Built);
        _place.Write("it.csx", "Hold((\"AAA\", ThriceOfforeign(0.1))).Every(Week)\n");

        Assert.Contains("Hold      AAA 50 %", Weight(), StringComparison.Ordinal);
        Assert.Contains("Hold      AAA 30 %", _place.Rota("now", "it.csx", "--feed", "csv:prices").Output, StringComparison.Ordinal);
        Assert.Contains("Folder not found. --dev needs", _place.Rota("list", "--dev", "nowhere").Error, StringComparison.Ordinal);
        Assert.Contains("use one of them", _place.Rota("list", "--dev", "built", "--safe").Error, StringComparison.Ordinal);

        string Weight() => _place.Rota("now", "it.csx", "--feed", "csv:prices", "--dev", "built").Output;
    }

    [Trait("Category", "Slow")]
    [Fact]
    public async Task WatchReloadsEachBuildAndSurvivesABrokenOne()
    {
        new MadePlugin { Times = 5 }.WriteTo(Built);
        _place.Write("it.csx", "Hold((\"AAA\", ThriceOfforeign(0.1))).Every(Week)\n");
        using var rota = _place.Watch("it.csx", "--feed", "csv:prices", "--dev", "built");
        await rota.UntilAsync("Watching ");

        new MadePlugin { Times = 5, ApiLevel = 99 }.WriteTo(Built);
        await rota.UntilAsync("Plugin rebuilt.");
        await rota.UntilAsync("failed; no result yet.");
        new MadePlugin { Times = 7 }.WriteTo(Built);
        await rota.UntilAsync("Plugin rebuilt.");
        await rota.UntilAsync("it.csx: ran in ");

        Assert.Equal(0, await rota.InterruptAsync());
    }

    public void Dispose() => _place.Dispose();
}
