using System.Collections.Concurrent;
using Rota.Host.Plugins;

namespace Rota.Host.Prices;

// A feed for many runs at once: what one has asked for, the others have too.
internal sealed class SharedFeed(IDataFeed feed) : IDataFeed, IAssetList
{
    private readonly ConcurrentDictionary<(Asset, DateRange), Lazy<Task<PriceSeries>>> _loaded = new();

    public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel) =>
        _loaded.GetOrAdd((asset, range), _ => new(() => feed.LoadAsync(asset, range, CancellationToken.None))).Value
            .WaitAsync(cancel);

    public Task<IReadOnlyList<Asset>> ListAsync(CancellationToken cancel) => ListedAssets.Of(feed, cancel);
}
