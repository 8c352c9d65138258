namespace Rota.Host.Bundles;

// A feed of prices in memory.
internal sealed class BundledFeed(IEnumerable<PriceSeries> series, IReadOnlyDictionary<string, string> missing) : IDataFeed
{
    private readonly Dictionary<Asset, PriceSeries> _series = series.ToDictionary(each => each.Asset);

    public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel) => _series.TryGetValue(asset, out var all)
        ? Task.FromResult(all.Within(range)
            ?? throw InputException.NoPrices(asset, new Mistake($"The bundle has no price of {asset} in {range}.")))
        : throw InputException.NoPrices(
            asset, new Mistake(missing.GetValueOrDefault(asset.Name) ?? $"The bundle has no prices of {asset}."));
}
