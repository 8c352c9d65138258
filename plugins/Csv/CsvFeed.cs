namespace Rota.Plugins.Csv;

internal sealed class CsvFeed(CsvFolder folder) : IDataFeed, IAssetList
{
    public Task<IReadOnlyList<Asset>> ListAsync(CancellationToken cancel) => Task.FromResult(folder.Assets());

    public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var path = folder.FileOf(asset);
        var (rows, source) = (PriceFile.Read(path), $"csv:{path}");
        if (!rows.AreAdjusted && folder.DistributionsOf(asset) is { } distributions)
        {
            rows = DistributionFile.Read(distributions).Adjust(rows);
            source += $"+{distributions}";
        }

        var (first, count) = rows.Within(range);
        if (count == 0)
        {
            throw InputException.NoPrices(asset, new Mistake(
                $"{asset} has no price in {range}; its prices go from {rows.Dates[0]:yyyy-MM-dd} to {rows.Dates[^1]:yyyy-MM-dd}.", path));
        }

        return Task.FromResult(new PriceSeries(
            asset,
            [.. rows.Dates.Slice(first, count)],
            [.. rows.Closes.Slice(first, count)],
            rows.Opens.Count == 0 ? null : [.. rows.Opens.Slice(first, count)],
            source,
            rows.RealFrom,
            rows.Unadjusted.Count == 0 ? null : [.. rows.Unadjusted.Slice(first, count)]));
    }
}
