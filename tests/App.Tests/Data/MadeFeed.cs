namespace Rota.Tests.Data;

// The assets of a generated market as a feed; data that is not a valid series is refused on loading.
internal sealed class MadeFeed(IReadOnlyList<MadeAsset> assets, Func<MadeAsset, int, PriceSeries> series) : IDataFeed
{
    public IReadOnlyList<Asset> Names => [.. assets.Select(asset => new Asset(asset.Name))];

    public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        var at = Names.ToList().IndexOf(asset);
        return Task.FromResult(series(assets[at], at));
    }
}
