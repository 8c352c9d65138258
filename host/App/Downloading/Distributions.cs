namespace Rota.Host.Downloading;

// Derives distributions from the adjustment: before an ex-date, adjusted closes are multiplied by 1 - D / (the close before it).
internal static class Distributions
{
    // Smaller steps of the factor are rounding by the source.
    private const double Least = 1e-5;

    // From a day on; empty if unadjusted closes are unknown.
    public static IEnumerable<(DateOnly Day, double Amount)> Of(PriceSeries series, DateOnly from)
    {
        var paid = new List<(DateOnly, double)>();
        if (series.UnadjustedCloses.IsEmpty) return paid;
        for (var i = 1; i < series.Dates.Length; i++)
        {
            if (series.Dates[i] < from) continue;
            var before = series.UnadjustedCloses[i - 1];
            var factor = series.Closes[i - 1] / before / (series.Closes[i] / series.UnadjustedCloses[i]);
            if (Math.Abs(1 - factor) > Least) paid.Add((series.Dates[i], before * (1 - factor)));
        }

        return paid;
    }
}
