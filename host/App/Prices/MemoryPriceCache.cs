using System.Collections.Concurrent;
using Rota.Host.Foundation;
using Rota.Host.Logging;
using Rota.Host.Plugins;
using Rota.Host.Settings;

namespace Rota.Host.Prices;

// Keeps series between the runs of a worker, by feed, asset and days, until one of their source files changes.
internal sealed class MemoryPriceCache
{
    private readonly ConcurrentDictionary<(FeedChoice, Asset, DateRange), CachedSeries> _kept = new();

    // The manifest declares the source: a text feed must repeat its answers, a server's are never kept.
    public IDataFeed Wrap(IDataFeed feed, FeedChoice choice, ProvidedFeed provided) =>
        provided.AsksServer ? feed : new Keeping(this, feed, choice, provided.TakesPath);

    private sealed class Keeping(MemoryPriceCache prices, IDataFeed feed, FeedChoice choice, bool readsFiles) : IDataFeed, IAssetList
    {
        public async Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
        {
            var key = (choice, asset, range);
            if (prices._kept.TryGetValue(key, out var kept) && kept.IsUnchanged)
            {
                Log.Say($"prices in memory: {asset} of {choice}");
                return kept.Series;
            }

            var began = Clock.UtcNow;
            var series = await feed.LoadAsync(asset, range, cancel).ConfigureAwait(false);
            var marks = readsFiles ? SourceMarks.Of(series.Source, choice.Name, began) : [];
            if (marks is null) prices._kept.TryRemove(key, out _);
            else prices._kept[key] = new CachedSeries(series, marks);
            return series;
        }

        public Task<IReadOnlyList<Asset>> ListAsync(CancellationToken cancel) => ListedAssets.Of(feed, cancel);
    }
}
