namespace Rota.Plugins.Statistics;

// TuringTrader's report: logarithms of monthly returns, n in the denominator.
internal static class TuringTraderStatistics
{
    private const string Source = "TuringTrader's simple report";

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Shared.CagrByDays("365.25", Span.DaysPerYear, Source),
        OfLogs(
            "volatility", Unit.Fraction, "√12 · √(mean of (l − mean(l))²), l = ln(1 + r) of months", Needs.Return, p => p.Run,
            Volatility),
        OfLogs(
            "sharpe", Unit.Ratio, "√12 · mean(l) / √(mean of (l − mean(l))²), l = ln(1 + r − f) of months",
            Needs.Return | Needs.CashRate | Needs.Risk, p => p.Excess,
            logs => Sample.Ratio(12 * Sample.Mean(logs), Volatility(logs))),
        Shared.MaxDrawdown with { Source = Source },
        new Figure(
            "longestDrawdownDays", Unit.Days,
            "calendar days from the day of a high to the first day with V ≥ that high; one that is open does not count", Source,
            Needs.Nothing, LongestEndedDays),
        Shared.UlcerIndex with { Source = Source },
        new Figure(
            "upi", Unit.Ratio, "cagr / √(Σ D(t)² / n) over the n values after the start, no riskless rate", Source,
            Needs.Return | Needs.Risk,
            run => Sample.Ratio(Span.GrowthByDays(run, Span.DaysPerYear), Drawdowns.UlcerOfPeriods(run.Equity))),
        Shared.TotalReturn,
    ];

    private static double LongestEndedDays(BacktestResult run) => Drawdowns.Longest(
        Drawdown.Of(run.Equity).Where(each => each.End is not null), each => each.DaysFrom(each.High, run.Equity));

    private static double Volatility(double[] logs) => Sample.PopulationDeviation(logs) * Math.Sqrt(12);

    private static Figure OfLogs(
        string name, Unit unit, string shape, Needs needs, Func<Periods, double[]> returns, Func<double[], double> formula) =>
        new(name, unit, shape, Source, needs, run => formula(Sample.Logs(returns(Periods.Months(run)))));
}
