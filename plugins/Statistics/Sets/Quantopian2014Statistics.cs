namespace Rota.Plugins.Statistics;

// Quantopian's headlines of 2014: annual returns less an annual riskless rate, here that of T-bills.
internal static class Quantopian2014Statistics
{
    private const string Source = "zipline's cumulative risk metrics of 2014";
    private const string Annual = $"r_a = (V_end / V_0)^(k / n) − 1, b_a and f_a alike{Shared.Year}";
    private const Needs Ratio = Needs.Return | Needs.Risk;

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Shared.TotalReturn,
        Shared.Of(
            "alpha", Unit.Fraction, $"r_a − (f_a + β · (b_a − f_a)); {Annual}", Source,
            Ratio | Needs.Benchmark | Needs.CashRate, Alpha),
        Shared.RawBeta(Source),
        Shared.Of(
            "sharpe", Unit.Ratio, $"(r_a − f_a) / volatility; {Annual}", Source, Ratio | Needs.CashRate,
            p => Sample.Ratio(Annually(p, p.Run) - Annually(p, p.Cash), Ratios.Volatility(p.Run, p.PerYear))),
        Shared.Of(
            "sortino", Unit.Ratio,
            $"(r_a − f_a) / (√k · sd(r − m)) over the r below m, the mean of the returns so far; {Annual}", Source,
            Ratio | Needs.CashRate,
            p => Sample.Ratio(Annually(p, p.Run) - Annually(p, p.Cash), Ratios.Volatility(BelowRunningMean(p.Run), p.PerYear))),
        Shared.MaxDrawdown with { Source = Source },
        Shared.BenchmarkReturn,
        Shared.Volatility(Source),
        Shared.CagrByReturns(Source),
        Shared.Of(
            "informationRatio", Unit.Ratio, $"(r_a − b_a) / volatility; {Annual}", Source, Ratio | Needs.Benchmark,
            p => Sample.Ratio(Annually(p, p.Run) - Annually(p, p.Benchmark), Ratios.Volatility(p.Run, p.PerYear))),
    ];

    private static double Annually(Periods p, double[] returns) => Span.GrowthOf(returns, p.PerYear);

    private static double Alpha(Periods p)
    {
        var (r, b, f) = (Annually(p, p.Run), Annually(p, p.Benchmark), Annually(p, p.Cash));
        return r - (f + Ratios.Beta(p.Run, p.Benchmark) * (b - f));
    }

    // By how much each return that is below the mean of those so far is below it.
    private static double[] BelowRunningMean(double[] returns)
    {
        var below = new List<double>();
        var sum = 0.0;
        for (var i = 0; i < returns.Length; i++)
        {
            sum += returns[i];
            var mean = sum / (i + 1);
            if (returns[i] < mean) below.Add(returns[i] - mean);
        }

        return [.. below];
    }
}
