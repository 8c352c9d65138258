namespace Rota.Plugins.Statistics;

// ffn's daily statistics, and the turnover of bt, which is built on it: riskless rate 0.
internal static class FfnStatistics
{
    private const string Source = "ffn";

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Shared.CagrByDays("365.25", Span.DaysPerYear, Source),
        Shared.Volatility(Source),
        Shared.RawSharpe(Source),
        Shared.RawSortino(Source),
        Shared.MaxDrawdown with { Source = Source },
        new Figure(
            "longestDrawdownDays", Unit.Days,
            "calendar days from the first day below a high to the first day with V ≥ that high; an open one counts to the end",
            Source, Needs.Nothing,
            run => Drawdowns.Longest(Drawdown.Of(run.Equity), each => each.DaysFrom(each.FirstBelow, run.Equity))),
        Shared.Calmar(Source, run => Span.GrowthByDays(run, Span.DaysPerYear)),
        Shared.UlcerIndex with { Source = Source },
        new Figure(
            "upi", Unit.Ratio, "mean(r) / ulcerIndex, a period's, not a year's", Source, Needs.Return | Needs.Risk,
            run => Sample.Ratio(Sample.Mean(Periods.Of(run).Run), Drawdowns.Ulcer(run.Equity, run.Equity.Values.Length))),
        Shared.PeriodicInformationRatio(Source),
        new Figure(
            "turnover", Unit.Fraction, "Σ min(bought, sold) / V over the days of trades / years", "bt", Needs.Year,
            Trading.SmallerSide),
        Shared.TotalReturn,
    ];
}
