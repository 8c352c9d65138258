namespace Rota.Host.Plugins;

// A feed's series of rates. A feed without rates of its own provides them as prices, which are above 0.
internal static class LoadedRates
{
    public static async Task<RateSeries> Of(IDataFeed feed, Asset asset, CancellationToken cancel)
    {
        if (feed is IRateFeed rates) return await rates.LoadRatesAsync(asset, cancel).ConfigureAwait(false);
        var prices = await feed.LoadAsync(asset, DateRange.All, cancel).ConfigureAwait(false);
        if (prices.RealFrom is not { } real || real > prices.Dates[0])
            throw new InputException(new Mistake($"{asset} is simulated; use a feed with real rates, or a number."));
        var quotation = RateQuotation.Of(asset);
        DateOnly[] days = [.. prices.Dates.ToArray().Select(day => quotation?.KnownOn(day) ?? day)];
        var values = (prices.UnadjustedCloses.IsEmpty ? prices.Closes : prices.UnadjustedCloses).ToArray();
        try
        {
            return new RateSeries(asset, days, values, prices.Source);
        }
        catch (ArgumentException wrong)
        {
            throw new InputException(new Mistake($"This is not a series of rates: {wrong.Message}"));
        }
    }
}
