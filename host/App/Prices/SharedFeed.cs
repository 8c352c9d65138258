using System.Collections.Concurrent;
using Rota.Host.Plugins;

namespace Rota.Host.Prices;

// A feed shared by many runs: a series loaded for one serves the others.
internal sealed class SharedFeed(IDataFeed feed) : IDataFeed, IAssetList
{
    private readonly ConcurrentDictionary<(Asset, DateRange), Lazy<Task<PriceSeries>>> _loaded = new();

    public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel) =>
        _loaded.GetOrAdd((asset, range), _ => new(() => feed.LoadAsync(asset, range, CancellationToken.None))).Value
            .WaitAsync(cancel);

    public Task<IReadOnlyList<Asset>> ListAsync(CancellationToken cancel) => ListedAssets.Of(feed, cancel);
}
