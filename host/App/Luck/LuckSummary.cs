using Rota.Analysis;

namespace Rota.Host.Luck;

// The spread over the cells with a result, on common days, and the place of the chosen one in it.
internal sealed record LuckSummary(
    Distribution Cagr, double WealthBest, double WealthWorst, double PercentileOfCagr, double PercentileOfSharpe, double PercentileOfMaxDrawdown,
    double SharpeByChance)
{
    public double Range => Cagr.Max - Cagr.Min;

    // The luck of the day: the standard deviation of yearly returns between equal strategies.
    public double Luck => Cagr.Deviation;

    public static LuckSummary Of(IReadOnlyList<LuckRow> rows, int chosen)
    {
        double[] cagrs = [.. rows.Select(row => row.Common.Cagr)];
        double[] sharpes = [.. rows.Select(row => row.Common.Sharpe)];
        var wealths = rows.Select(row => row.Common.Wealth).Where(double.IsFinite).ToList();
        var ratios = Distribution.Of(sharpes);
        return new(
            Distribution.Of(cagrs), wealths.Max(), wealths.Min(), Percentile.Of(cagrs, chosen), Percentile.Of(sharpes, chosen),
            Percentile.Of([.. rows.Select(row => row.Common.MaxDrawdown)], chosen),
            ratios.Known < 2 ? double.NaN : ratios.Deviation * ExpectedMaximum.Of(ratios.Known));
    }
}
