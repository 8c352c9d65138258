namespace Rota.Tests;

// A feed of given series that counts requests.
internal sealed class Listed(params IReadOnlyList<PriceSeries> all) : IDataFeed
{
    public List<DateRange> Asked { get; } = [];

    public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        Asked.Add(range);
        var series = all.FirstOrDefault(each => each.Asset == asset);
        return series is null
            ? throw InputException.NoPrices(asset, new Mistake($"{asset} is not listed among {all.Count}."))
            : Task.FromResult(series);
    }
}
