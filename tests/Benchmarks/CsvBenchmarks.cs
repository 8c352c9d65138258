using BenchmarkDotNet.Attributes;
using Rota.Plugins.Csv;

namespace Rota.Benchmarks;

/// <summary>Ten files of 5,000 days in Yahoo's format.</summary>
[MemoryDiagnoser]
public class CsvBenchmarks : IPluginRegistry
{
    private static readonly Asset[] Assets = [.. Enumerable.Range(0, 10).Select(i => new Asset($"A{i}"))];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rota-benchmark-");
    private IDataFeed _feed = null!;

    /// <summary>Writes the files.</summary>
    [GlobalSetup]
    public void WriteFiles()
    {
        PriceFiles.Write(_folder.FullName, Assets, 5000);
        new CsvPlugin().Register(this);
    }

    /// <summary>Deletes the files.</summary>
    [GlobalCleanup]
    public void DeleteFiles() => _folder.Delete(recursive: true);

    /// <summary>Reads all ten, one after the other.</summary>
    [Benchmark]
    public async Task<int> LoadTenFiles()
    {
        var rows = 0;
        foreach (var asset in Assets) rows += (await _feed.LoadAsync(asset, DateRange.All, CancellationToken.None)).Closes.Length;
        return rows;
    }

    void IPluginRegistry.Feed(string name, Func<string, IDataFeed> create) => _feed = create(_folder.FullName);

    void IPluginRegistry.ChainedFeed(string name, Func<IReadOnlyList<IDataFeed>, IDataFeed> create)
    {
    }

    void IPluginRegistry.Words(Type words)
    {
    }

    void IPluginRegistry.Statistics(string set, params IReadOnlyList<IStatistic> statistics)
    {
    }

    void IPluginRegistry.Report(IReport report)
    {
    }

    void IPluginRegistry.Table(ITable table)
    {
    }

    void IPluginRegistry.AlertChannel(string name, Func<string, IAlertChannel> create)
    {
    }
}
