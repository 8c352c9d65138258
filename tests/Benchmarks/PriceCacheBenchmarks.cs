using BenchmarkDotNet.Attributes;
using Rota.Host;
using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Settings;
using Rota.Tests;

namespace Rota.Benchmarks;

/// <summary>Ten files of 5,000 days in Yahoo's format, through the bundled plugin: parsed, stored, and read from the store.</summary>
[MemoryDiagnoser]
public class PriceCacheBenchmarks
{
    private static readonly Asset[] Assets = [.. Enumerable.Range(0, 10).Select(i => new Asset($"A{i}"))];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rota-benchmark-");
    private readonly PluginCatalogue _plugins = new(PluginScan.Of([Path.Combine(Home, "plugins")], BuildFacts.ApiLevel));
    private FeedChoice _choice = null!;
    private IDataFeed _feed = null!;
    private string _stored = "";

    /// <summary>Writes the files and stores their prices.</summary>
    [GlobalSetup]
    public async Task WriteFiles()
    {
        var prices = _folder.CreateSubdirectory("prices");
        PriceFiles.Write(prices.FullName, Assets, 5000);
        foreach (var file in prices.GetFiles()) file.LastWriteTimeUtc = DateTime.UtcNow.AddHours(-1);
        prices.LastWriteTimeUtc = DateTime.UtcNow.AddHours(-1);
        _choice = new("csv", prices.FullName);
        _feed = _plugins.Feed(_choice.Name, _choice.Location);
        _stored = Path.Combine(_folder.FullName, "stored");
        await Mapped();
        if (Directory.GetFiles(_stored).Length != Assets.Length) throw new InvalidOperationException("Nothing is stored.");
    }

    /// <summary>Deletes the files.</summary>
    [GlobalCleanup]
    public void DeleteFiles() => _folder.Delete(recursive: true);

    /// <summary>The feed alone.</summary>
    [Benchmark(Baseline = true)]
    public Task<int> Parsed() => Load(_feed);

    /// <summary>A run with all prices stored: names, maps, checks and copies each, and checks its file.</summary>
    [Benchmark]
    public Task<int> Mapped() => Load(new DiskPriceCache(_stored).Wrap(_feed, _choice, _plugins));

    /// <summary>The first run: parses and stores.</summary>
    [Benchmark]
    public async Task<int> ParsedAndStored()
    {
        var folder = _folder.CreateSubdirectory("new");
        var rows = await Load(new DiskPriceCache(folder.FullName).Wrap(_feed, _choice, _plugins));
        folder.Delete(recursive: true);
        return rows;
    }

    private static string Home => Path.Combine(Repository.Root, "host", "App", "bin", Repository.Configuration, "net10.0");

    private static async Task<int> Load(IDataFeed feed)
    {
        var rows = 0;
        foreach (var asset in Assets) rows += (await feed.LoadAsync(asset, DateRange.All, CancellationToken.None)).Closes.Length;
        return rows;
    }
}
