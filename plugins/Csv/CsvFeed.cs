namespace Rota.Plugins.Csv;

internal sealed class CsvFeed(CsvFolder folder) : IDataFeed, IAssetList, IRateFeed
{
    public Task<IReadOnlyList<Asset>> ListAsync(CancellationToken cancel) => Task.FromResult(folder.Assets());

    public Task<RateSeries> LoadRatesAsync(Asset asset, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(RateFile.Read(folder.FileOf(asset), asset, folder.Reading));
    }

    public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var path = folder.FileOf(asset);
        var (rows, source) = (PriceFile.Read(path, folder.Reading), $"csv:{path}");
        if (!rows.AreAdjusted && folder.DistributionsOf(asset) is { } distributions)
        {
            rows = DistributionFile.Read(distributions).Adjust(rows);
            source += $"+{distributions}";
        }

        return Task.FromResult(rows.Series(asset, range, path, source));
    }
}
