namespace Rota.Plugins.Web;

// Observations of interest rates and other series, as prices or as rates.
internal abstract class RatesFormat(WebOptions options) : IFormat
{
    public abstract Provider Provider { get; }

    public abstract string PathOf(Asset asset);

    public abstract Observations Observations(Answer answer, Asset asset);

    public Quotes Read(Answer answer, Asset asset)
    {
        // A name that cannot be cash is told at once, whatever came.
        if (options.IsCash) OfCash(asset);
        return Prices(Observations(answer, asset), asset, answer.Retrieved);
    }

    public Quotes ReadRates(Answer answer, Asset asset) => Rates(Observations(answer, asset), asset);

    public Quotes Prices(Observations observations, Asset asset, DateTimeOffset retrieved)
    {
        var today = DateOnly.FromDateTime(retrieved.UtcDateTime);
        var days = options.IsCash
            ? new CashGrowth(OfCash(asset), observations, options.Lag ?? 0, today).Days()
            : new KnownLevels(asset, observations, options.Lag, today, Provider.Name).Days();
        return Quotes.Of(days.Select(day => new Quote(day.Day, double.NaN, day.Value, day.Value)), hasUnadjusted: true, []);
    }

    // The observations themselves, on the days on which they are known.
    public Quotes Rates(Observations observations, Asset asset)
    {
        var name = Provider.Name;
        if (options.IsCash) throw new AnswerFault($"{name}:cash gives what one unit grows to, which is not a rate: write {name}:{asset}.");
        var quotation = RateQuotation.Of(asset);
        var lag = options.Lag ?? (quotation is not null || observations.IsDaily ? 0 : throw KnownLevels.NeedsLag(asset, name));
        return Quotes.Of(
            observations.Known.Select(one => new Quote((quotation?.KnownOn(one.Day) ?? one.Day).AddDays(lag), double.NaN, one.Value, one.Value)),
            hasUnadjusted: false, []);
    }

    private RateQuotation OfCash(Asset asset) => RateQuotation.Of(asset) ?? throw AnswerFault.WithoutPrices(
        $"Rota does not know how {asset} is quoted as a rate of cash; {Provider.Name}:cash takes {string.Join(", ", RateQuotation.Names)}.");
}
