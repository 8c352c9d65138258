namespace Rota.Tests.Data;

// The assets of a made market as a feed has them: what cannot be a series is refused when it is loaded.
internal sealed class MadeFeed(IReadOnlyList<MadeAsset> assets, Func<MadeAsset, int, PriceSeries> series) : IDataFeed
{
    public IReadOnlyList<Asset> Names => [.. assets.Select(asset => new Asset(asset.Name))];

    public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        var at = Names.ToList().IndexOf(asset);
        return Task.FromResult(series(assets[at], at));
    }
}
