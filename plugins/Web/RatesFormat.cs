namespace Rota.Plugins.Web;

// A format whose answer holds the observations of one series.
internal abstract class RatesFormat(WebOptions options) : IFormat
{
    public abstract Provider Provider { get; }

    public abstract string PathOf(Asset asset);

    public Quotes Read(Answer answer, Asset asset)
    {
        var readings = new Readings(Provider.Name, options);
        // A name that cannot be cash is told at once, whatever came.
        readings.RequireCash(asset);
        return readings.Prices(Observations(answer, asset), asset, answer.Retrieved);
    }

    public Quotes ReadRates(Answer answer, Asset asset) => new Readings(Provider.Name, options).Rates(Observations(answer, asset), asset);

    protected abstract Observations Observations(Answer answer, Asset asset);
}
