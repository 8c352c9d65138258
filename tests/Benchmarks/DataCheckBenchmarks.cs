using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Rota.Host;
using Rota.Host.DataQuality;
using Rota.Host.Plugins;
using Rota.Tests;

namespace Rota.Benchmarks;

/// <summary>The data check of the 77 shared price files, or of as many simulated ones. Target: at most 3 s.</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 5)]
public class DataCheckBenchmarks
{
    private const int Files = 77;

    private static readonly DateOnly Today = new(2026, 1, 2);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rota-benchmark-");
    private readonly PluginCatalogue _plugins = new(PluginScan.Of(
        [Path.Combine(Repository.Root, "host", "App", "bin", Repository.Configuration, "net10.0", "plugins")], BuildFacts.ApiLevel));

    private IDataFeed _feed = null!;
    private IReadOnlyList<Asset> _assets = [];

    /// <summary>Finds the files, or writes some.</summary>
    [GlobalSetup]
    public void FindFiles()
    {
        var shared = Path.Combine(
            Environment.GetEnvironmentVariable("ROTA_SHARED") ?? Path.Combine(Repository.Root, "..", "shared"), "data", "prices");
        if (!Directory.Exists(shared)) PriceFiles.Write(_folder.FullName, [.. Enumerable.Range(0, Files).Select(i => new Asset($"A{i}"))], 6000);
        _feed = _plugins.Feed("csv", Directory.Exists(shared) ? shared : _folder.FullName);
        _assets = ((IAssetList)_feed).ListAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    /// <summary>Deletes them.</summary>
    [GlobalCleanup]
    public void DeleteFiles() => _folder.Delete(recursive: true);

    /// <summary>Loads all files and applies every rule; returns the number of findings.</summary>
    [Benchmark]
    public int Check() =>
        DataCheck.Run(_feed, _assets, DateRange.All, null, Today, CancellationToken.None).Sum(asset => asset.Findings.Count);
}
