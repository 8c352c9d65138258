using System.Collections.Concurrent;

namespace Rota.Host.Varying;

// Loads each series once for all variations.
internal sealed class SeriesOnce(IDataFeed feed) : IDataFeed
{
    private readonly ConcurrentDictionary<(Asset, DateRange), Lazy<Task<PriceSeries>>> _kept = [];

    public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel) =>
        _kept.GetOrAdd((asset, range), _ => new(() => feed.LoadAsync(asset, range, cancel))).Value;
}
