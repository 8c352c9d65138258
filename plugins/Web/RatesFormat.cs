namespace Rota.Plugins.Web;

// A format whose answers contain the observations of one series.
internal abstract class RatesFormat(WebOptions options) : IFormat
{
    public abstract Provider Provider { get; }

    public abstract string PathOf(Asset asset);

    public Quotes Read(Answer answer, Asset asset)
    {
        var readings = new Readings(Provider.Name, options);
        // A name that cannot be cash is reported first, before any error of the answer.
        readings.RequireCash(asset);
        return readings.Prices(Observations(answer, asset), asset, answer.Retrieved);
    }

    public Quotes ReadRates(Answer answer, Asset asset) => new Readings(Provider.Name, options).Rates(Observations(answer, asset), asset);

    protected abstract Observations Observations(Answer answer, Asset asset);
}
