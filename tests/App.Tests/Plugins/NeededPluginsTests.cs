using Rota.Tests.Program;

namespace Rota.Tests.Plugins;

// Only plugins whose code runs are loaded. Compiling a script loads none.
public sealed class NeededPluginsTests : IDisposable
{
    private readonly Place _place = Place.WithPrices();

    public NeededPluginsTests()
    {
        Put(new("word"));
        Put(new("other"));
        Put(new("table") { Table = "made" });
        Put(new("report") { Report = "written" });
        _place.Write("plain.csx", "Hold((\"AAA\", 0.3)).Every(Week)\n");
        _place.Write("it.csx", "Hold((\"AAA\", ThriceOfword(0.1))).Every(Week)\n");
        // Empty: a script is compiled on its first run.
        _place["XDG_CACHE_HOME"] = Path.Combine(_place.Folder, "cache");
    }

    [Trait("Category", "Slow")]
    [Fact]
    public void OnlyNeededPluginsAreLoaded()
    {
        Assert.Equal("", LoadedBy("plugin", "list"));
        Assert.Equal("", LoadedBy("run", "plain.csx", "--feed", "csv:prices"));
        Assert.Equal("word", LoadedBy("run", "it.csx", "--feed", "csv:prices"));
        Assert.Equal("word", LoadedBy("now", "it.csx", "--feed", "csv:prices", "--max-age", "none"));
        Assert.Equal("table word", LoadedBy("run", "it.csx", "--feed", "csv:prices", "--json"));
        Assert.Equal("report word", LoadedBy("run", "it.csx", "--feed", "csv:prices", "--report", "written"));
    }

    [Fact]
    public void APluginWithBrokenTablesIsLeftOutOfReportsWithTables()
    {
        Put(new("broken") { Table = "never" }, "throw new System.InvalidOperationException(\"Not today.\");");

        Assert.DoesNotContain("left out", _place.Backtest("plain.csx").Error, StringComparison.Ordinal);
        var json = _place.Backtest("plain.csx", "--json");

        Assert.Equal(0, json.Code);
        Assert.Contains("Plugin broken 1.0.0 failed: ", json.Error, StringComparison.Ordinal);
        Assert.Contains("Continuing without it.", json.Error, StringComparison.Ordinal);
        Assert.Contains("\"made\": {", json.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("never", json.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _place.Dispose();

    private string LoadedBy(params string[] arguments)
    {
        foreach (var trace in Traces()) File.Delete(trace);
        var run = _place.Rota(arguments);
        Assert.True(run.Code == 0, $"{run.Error}{run.Output}");
        return string.Join(' ', Traces().Select(Path.GetFileName).Select(name => name![MadePlugin.Trace.Length..]));
    }

    private IEnumerable<string> Traces() =>
        Directory.GetFiles(_place.Folder, MadePlugin.Trace + "*").Order(StringComparer.Ordinal);

    private void Put(MadePlugin plugin, string? initialiser = null) => (plugin with
    {
        Initialiser = initialiser ?? $"System.IO.File.WriteAllText(\"{MadePlugin.Trace}{plugin.Id}\", \"\");",
    }).WriteTo(Path.Combine(_place.Folder, "data", "rota", "plugins", plugin.Id, plugin.Version));
}
