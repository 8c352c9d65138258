namespace Rota.Plugins.Statistics;

// Quantopian's backtests of 2017: empyrical 0.2.2, riskless rate 0. Its headlines come first, in its order.
internal static class Quantopian2017Statistics
{
    private const string Source = "empyrical 0.2.2, as Quantopian ran it in 2017";

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Shared.TotalReturn,
        Shared.RawAlpha(Source),
        Shared.RawBeta(Source),
        Shared.RawSharpe(Source),
        Shared.RawSortino(Source),
        Shared.MaxDrawdown with { Source = Source },
        Shared.BenchmarkReturn,
        Shared.Volatility(Source),
        Shared.CagrByReturns(Source),
        Shared.Calmar(Source, Shared.GrowthByReturns),
        Shared.PeriodicInformationRatio(Source),
    ];
}
