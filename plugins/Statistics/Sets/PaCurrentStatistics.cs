namespace Rota.Plugins.Statistics;

// R's PerformanceAnalytics since April 2026, given T-bills for riskless where it takes a rate for each period.
internal static class PaCurrentStatistics
{
    private const string Source = "PerformanceAnalytics since April 2026";
    private const Needs Ratio = Needs.Return | Needs.Risk;
    private const Needs Against = Ratio | Needs.Benchmark;

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Shared.CagrByReturns(Source),
        Shared.Volatility(Source),
        Shared.Of(
            "sharpe", Unit.Ratio, $"k · mean(r − f) / (√k · sd(r − f)){Shared.Year}", Source, Ratio | Needs.CashRate,
            p => Ratios.Sharpe(p.Excess, p.PerYear)),
        Shared.Of(
            "sortino", Unit.Ratio, "mean(r) / √(Σ min(r, 0)² / n), a period's, not a year's", Source, Ratio,
            p => Ratios.Sortino(p.Run, 1)),
        Shared.MaxDrawdown with { Source = Source },
        new Figure(
            "longestDrawdownPeriods", Unit.Count,
            "returns after a high up to the one that reaches it again, or to the end where none does", Source, Needs.Nothing,
            run => Drawdowns.Longest(Drawdown.Of(run.Equity), each => (each.End ?? run.Equity.Values.Length - 1) - each.High)),
        Shared.Calmar(Source, Shared.GrowthByReturns),
        Shared.UlcerOfPeriods(Source),
        Shared.Of(
            "alpha", Unit.Fraction, "mean(r − f) − β · mean(b − f), a period's, not a year's", Source, Against | Needs.CashRate,
            p => Ratios.Intercept(p.Excess, p.BenchmarkExcess)),
        Shared.ExcessBeta(Source),
        Shared.TrackingError(Source),
        Shared.Of(
            "informationRatio", Unit.Ratio, "(cagr − cagr of the benchmark) / trackingError", Source, Against,
            p => Sample.Ratio(Span.GrowthOf(p.Run, p.PerYear) - Span.GrowthOf(p.Benchmark, p.PerYear), Ratios.TrackingError(p))),
        new Figure(
            "upi", Unit.Ratio, $"(cagr − f_a) / ulcerIndex, f_a = (Π(1 + f))^(k / n) − 1{Shared.Year}", Source,
            Ratio | Needs.CashRate, Upi),
        Shared.TotalReturn,
    ];

    private static double Upi(BacktestResult run)
    {
        var p = Periods.Of(run);
        return Sample.Ratio(Shared.GrowthByReturns(run) - Span.GrowthOf(p.Cash, p.PerYear), Drawdowns.UlcerOfPeriods(run.Equity));
    }
}
