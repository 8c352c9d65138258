namespace Rota.Benchmarks;

// Simulated prices of assets that share their days.
internal sealed class PricesInMemory(IReadOnlyList<Asset> assets, int rows) : IDataFeed
{
    private readonly Dictionary<Asset, PriceSeries> _series = SimulatedPrices.Series(assets, rows).ToDictionary(series => series.Asset);

    public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel) => Task.FromResult(_series[asset]);
}
