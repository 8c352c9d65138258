namespace Rota.Plugins.Statistics;

// R's PerformanceAnalytics since April 2026, with T-bills where it accepts a riskless rate per period.
internal static class PaCurrentStatistics
{
    private const Needs Ratio = Needs.Return | Needs.Risk;
    private const Needs Against = Ratio | Needs.Benchmark;

    private static readonly Program Package = new(
        "PerformanceAnalytics since April 2026; its table.AnnualizedReturns still prints the geometric Sharpe ratio", Annualisation.BySpacing);

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Package.Cagr,
        Package.Volatility,
        Package.Yearly(
            "sharpe", Unit.Ratio, Better.Higher, "k · mean(r − f) / (√k · sd(r − f))", Ratio | Needs.CashRate,
            p => Ratios.Sharpe(p.Excess, p.PerYear)),
        Package.Of(
            "sortino", Unit.Ratio, Better.Higher, "mean(r) / √(Σ min(r, 0)² / n), per period, not annualised", Ratio,
            p => Ratios.Sortino(p.Run, 1)),
        Shared.MaxDrawdown with { Source = Package.Source },
        new Figure(
            "longestDrawdownPeriods", Unit.Count, Better.Lower,
            "returns from a high to the one that reaches it again, or to the end if none does", OfOpenDrawdowns, Needs.Nothing,
            run => Drawdowns.Longest(Drawdown.Of(run.Equity), each => (each.End ?? run.Equity.Values.Length - 1) - each.High)),
        Package.Calmar,
        Package.UlcerOfPeriods,
        Package.Of(
            "alpha", Unit.Fraction, Better.Higher, "mean(r − f) − β · mean(b − f), per period, not annualised", Against | Needs.CashRate,
            p => Ratios.Intercept(p.Excess, p.BenchmarkExcess)),
        Package.ExcessBeta,
        Package.TrackingError,
        Package.Yearly(
            "informationRatio", Unit.Ratio, Better.Higher, "(cagr − cagr of the benchmark) / trackingError", Against,
            p => Sample.Ratio(Span.GrowthOf(p.Run, p.PerYear) - Span.GrowthOf(p.Benchmark, p.PerYear), Ratios.TrackingError(p))),
        Package.Yearly(
            "upi", Unit.Ratio, Better.Higher, "(cagr − f_a) / ulcerIndex, f_a = (Π(1 + f))^(k / n) − 1", Ratio | Needs.CashRate, Upi),
        Shared.TotalReturn,
        Package.Omega,
    ];

    private static string OfOpenDrawdowns => $"{Package.Source}; the package counts one return more for a drawdown that is open at the end";

    private static double Upi(BacktestResult run)
    {
        var p = Package.PeriodsOf(run);
        return Sample.Ratio(Package.Growth(run) - Span.GrowthOf(p.Cash, p.PerYear), Drawdowns.UlcerOfPeriods(CurveFacts.Of(run)));
    }
}
