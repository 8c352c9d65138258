namespace Rota.Plugins.Splice;

internal static class Cut
{
    public static PriceSeries To(DateRange range, PriceSeries all, string source)
    {
        var series = all.Within(range) ?? throw InputException.NoPrices(all.Asset, new Mistake(
            $"{all.Asset} has no price in {range}; its prices go from {all.Dates[0]:O} to {all.Dates[^1]:O}.", source));
        return new(
            series.Asset, series.Dates.ToArray(), series.Closes.ToArray(), series.Opens.IsEmpty ? null : series.Opens.ToArray(), source,
            series.RealFrom, series.UnadjustedCloses.IsEmpty ? null : series.UnadjustedCloses.ToArray(), series.Frequency, series.DailyFrom)
        {
            Notes = series.Notes,
            ProxySpans = series.ProxySpans,
        };
    }
}
