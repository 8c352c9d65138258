namespace Rota.Plugins.Csv;

// Many assets are loaded at the same time, but the file is read once.
internal sealed class AssetsFeed(string path, CsvReading? reading = null) : IDataFeed, IAssetList, IRateFeed
{
    private readonly Lazy<AssetsFile> _file = new(() => AssetsFile.Read(path, reading));

    public Task<IReadOnlyList<Asset>> ListAsync(CancellationToken cancel) => Task.FromResult(_file.Value.Assets());

    public Task<RateSeries> LoadRatesAsync(Asset asset, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(RateFile.Read(path, asset, reading));
    }

    public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(_file.Value.RowsOf(asset).Series(asset, range, path, $"csv:{path}"));
    }
}
