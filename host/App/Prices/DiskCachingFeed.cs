using Rota.Host.Foundation;
using Rota.Host.Logging;
using Rota.Host.Plugins;

namespace Rota.Host.Prices;

// Stores series of the named feed, and loads those not stored yet.
internal sealed class DiskCachingFeed(DiskPriceCache cache, PriceKey key, IDataFeed feed, string name) : IDataFeed, IAssetList
{
    public async Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        if (key.Of(asset, range) is not { } entry) return await feed.LoadAsync(asset, range, cancel).ConfigureAwait(false);
        if (cache.Find(entry, asset) is { } stored)
        {
            Log.Say($"price cache: {asset} of {name}");
            return stored;
        }

        var began = Clock.UtcNow;
        var series = await feed.LoadAsync(asset, range, cancel).ConfigureAwait(false);
        if (SourceMarks.Of(series.Source, name, began) is { } marks) cache.Keep(entry, new(series, marks));
        return series;
    }

    public Task<IReadOnlyList<Asset>> ListAsync(CancellationToken cancel) => ListedAssets.Of(feed, cancel);
}
