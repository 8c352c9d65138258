using Rota.Accounts;

namespace Rota.Host.Downloading;

// The distributions of a series, derived from its adjustment.
internal static class Distributions
{
    // From a day on; empty if unadjusted closes are unknown.
    public static IEnumerable<(DateOnly Day, double Amount)> Of(PriceSeries series, DateOnly from)
    {
        var paid = new List<(DateOnly, double)>();
        if (series.UnadjustedCloses.IsEmpty) return paid;
        for (var i = 1; i < series.Dates.Length; i++)
        {
            if (series.Dates[i] < from) continue;
            var amount = ExDistribution.Of(series.Closes[i - 1], series.UnadjustedCloses[i - 1], series.Closes[i], series.UnadjustedCloses[i]);
            if (amount != 0) paid.Add((series.Dates[i], amount));
        }

        return paid;
    }
}
