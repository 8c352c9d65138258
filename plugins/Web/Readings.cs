namespace Rota.Plugins.Web;

// How observations of a feed are read: as prices, as what cash grows to, or as rates.
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
        if (options.IsCash) throw new AnswerFault($"{feed}:cash gives what one unit grows to, which is not a rate: write {feed}:{asset}.");
        var quotation = RateQuotation.Of(asset);
        var lag = options.Lag ?? (quotation is not null || observations.IsDaily ? 0 : throw KnownLevels.NeedsLag(asset, feed));
        return Quotes.Of(
            observations.Known.Select(one => new Quote((quotation?.KnownOn(one.Day) ?? one.Day).AddDays(lag), double.NaN, one.Value, one.Value)),
            hasUnadjusted: false, []);
    }

    private RateQuotation OfCash(Asset asset) => RateQuotation.Of(asset) ?? throw AnswerFault.WithoutPrices(
        $"Rota does not know how {asset} is quoted as a rate of cash; {feed}:cash takes {string.Join(", ", RateQuotation.Names)}.");
}
