namespace Rota.Plugins.SimulatedMarket;

internal sealed class SimulatedFeed : IDataFeed
{
    private const string Source = "simulated";

    public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (Roster.Find(asset.Name) is not { } member)
        {
            throw new InputException(new Mistake(
                $"{asset} is unknown to the simulated market, which has {string.Join(' ', Roster.Names)}. " +
                "Give prices of your own with --feed csv:DIR."));
        }

        var days = Paths.Days;
        var first = Array.FindIndex(days, day => day >= range.From);
        var last = Array.FindLastIndex(days, day => day <= range.To);
        if (first < 0 || last < first)
        {
            throw new InputException(new Mistake(
                $"The simulated market has no day in {range}; it goes from {days[0]:yyyy-MM-dd} to {days[^1]:yyyy-MM-dd}."));
        }

        var (opens, closes) = Prices.Of(member);
        return Task.FromResult(new PriceSeries(
            asset, days[first..(last + 1)], closes[first..(last + 1)], opens[first..(last + 1)], Source, realFrom: null));
    }
}
