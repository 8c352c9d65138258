namespace Rota.Plugins.Statistics;

// Riskless rate 0, raw returns.
internal static class QuantstatsStatistics
{
    private static readonly Program Quantstats = new("quantstats since 0.0.70, which annualises by the count of returns", Annualisation.ByFrequency);

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Quantstats.Cagr,
        Quantstats.Volatility,
        Quantstats.RawSharpe,
        Quantstats.RawSortino,
        Shared.MaxDrawdown with { Source = Quantstats.Source },
        Quantstats.Calmar,
        new Figure(
            "ulcerIndex", Unit.Fraction, Better.Lower, "√(Σ D(t)² / (n − 1)) of n returns", Quantstats.Source, Needs.Return,
            run => Drawdowns.UlcerOfPeriods(CurveFacts.Of(run), fewer: 1)),
        new Figure(
            "upi", Unit.Ratio, Better.Higher, "totalReturn / ulcerIndex", Quantstats.Source, Needs.Return | Needs.Risk,
            run => Sample.Ratio(run.Equity.TotalReturn, Drawdowns.UlcerOfPeriods(CurveFacts.Of(run), fewer: 1))),
        Quantstats.RawAlpha,
        Quantstats.RawBeta,
        Quantstats.PeriodicInformationRatio,
        Shared.TotalReturn,
        Quantstats.Omega,
        Quantstats.TailRatio,
    ];
}
