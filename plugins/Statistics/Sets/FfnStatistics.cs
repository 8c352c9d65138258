namespace Rota.Plugins.Statistics;

// ffn's statistics of the curve's returns, and the turnover of bt, which is built on ffn. Riskless rate 0.
internal static class FfnStatistics
{
    private static readonly Program Ffn = new("ffn since 1.2.0 (Sortino ratio since 1.1.4, UPI since 1.2.0)", Annualisation.ByFrequency);

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Shared.CagrByDays("365.25", Span.DaysPerYear, Ffn.Source),
        Ffn.Volatility,
        Ffn.RawSharpe,
        Ffn.RawSortino,
        Shared.MaxDrawdown with { Source = Ffn.Source },
        new Figure(
            "longestDrawdownDays", Unit.Days, Better.Lower,
            "calendar days from the first day below a high to the first day with V ≥ that high; an open drawdown counts to the end",
            Ffn.Source, Needs.Nothing,
            run => Drawdowns.Longest(Drawdown.Of(run.Equity), each => each.DaysFrom(each.FirstBelow, run.Equity))),
        Shared.Calmar(Ffn.Source, (in facts) => Span.GrowthByDays(facts, Span.DaysPerYear)),
        Shared.UlcerIndex with { Source = Ffn.Source },
        new Figure(
            "upi", Unit.Ratio, Better.Higher, "mean(r) / ulcerIndex, per period, not annualised", Ffn.Source, Needs.Return | Needs.Risk,
            run => Sample.Ratio(Sample.Mean(Periods.Of(run).Run), Shared.UlcerIndex.Of(run))),
        Ffn.PeriodicInformationRatio,
        new Figure(
            "turnover", Unit.Fraction, Better.Lower, "Σ min(bought, sold) / V over the days of orders / years", "bt 1", Needs.Year, Trading.SmallerSide),
        Shared.TotalReturn,
    ];
}
