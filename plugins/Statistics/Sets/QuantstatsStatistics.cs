namespace Rota.Plugins.Statistics;

// quantstats as it is now: riskless rate 0, raw returns.
internal static class QuantstatsStatistics
{
    private const string Source = "quantstats";

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Shared.CagrByReturns(Source),
        Shared.Volatility(Source),
        Shared.RawSharpe(Source),
        Shared.RawSortino(Source),
        Shared.MaxDrawdown with { Source = Source },
        Shared.Calmar(Source, Shared.GrowthByReturns),
        new Figure(
            "ulcerIndex", Unit.Fraction, "√(Σ D(t)² / (n − 1)) of n returns", Source, Needs.Return,
            run => Drawdowns.UlcerOfPeriods(run.Equity, fewer: 1)),
        new Figure(
            "upi", Unit.Ratio, "totalReturn / ulcerIndex", Source, Needs.Return | Needs.Risk,
            run => Sample.Ratio(run.Equity.TotalReturn, Drawdowns.UlcerOfPeriods(run.Equity, fewer: 1))),
        Shared.RawAlpha(Source),
        Shared.RawBeta(Source),
        Shared.PeriodicInformationRatio(Source),
        Shared.TotalReturn,
    ];
}
