namespace Rota.Plugins.Web;

// Reads a feed's observations as prices, as the growth of cash, or as rates.
internal sealed class Readings(string feed, WebOptions options)
{
    public void RequireCash(Asset asset)
    {
        if (options.IsCash) OfCash(asset);
    }

    public Quotes Prices(Observations observations, Asset asset, DateTimeOffset retrieved)
    {
        var today = DateOnly.FromDateTime(retrieved.UtcDateTime);
        var days = options.IsCash
            ? new CashGrowth(OfCash(asset), observations, options.Lag ?? 0, today).Days()
            : new KnownLevels(asset, observations, options.Lag, today, feed).Days();
        return Quotes.Of(days.Select(day => new Quote(day.Day, double.NaN, day.Value, day.Value)), hasUnadjusted: true, []);
    }

    // The observations themselves, on the days on which they are known.
    public Quotes Rates(Observations observations, Asset asset)
    {
        if (options.IsCash) throw new AnswerFault($"{feed}:cash is the growth of cash, not a rate; use {feed}:{asset}.");
        var quotation = RateQuotation.Of(asset);
        var lag = options.Lag ?? (quotation is not null || observations.IsDaily ? 0 : throw KnownLevels.NeedsLag(asset, feed));
        return Quotes.Of(
            observations.Known.Select(one => new Quote((quotation?.KnownOn(one.Day) ?? one.Day).AddDays(lag), double.NaN, one.Value, one.Value)),
            hasUnadjusted: false, []);
    }

    private RateQuotation OfCash(Asset asset) => RateQuotation.Of(asset) ?? throw AnswerFault.WithoutPrices(
        $"Unknown cash rate {asset}. Available for {feed}:cash: {string.Join(", ", RateQuotation.Names)}.");
}
