namespace Rota.Plugins.Statistics;

// empyrical since 0.5 (2019): riskless rate 0 by default in ratios to risk; alpha and beta are given T-bills.
internal static class EmpyricalStatistics
{
    private const string Source = "empyrical since 0.5 (2019)";

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Shared.CagrByReturns(Source),
        Shared.Volatility(Source),
        Shared.RawSharpe(Source),
        Shared.RawSortino(Source),
        Shared.MaxDrawdown with { Source = Source },
        Shared.Calmar(Source, Shared.GrowthByReturns),
        Shared.Of(
            "alpha", Unit.Fraction, $"(1 + mean((r − f) − β · (b − f)))^k − 1{Shared.Year}", Source,
            Needs.Return | Needs.Benchmark | Needs.CashRate | Needs.Risk,
            p => Math.Pow(1 + Ratios.Intercept(p.Excess, p.BenchmarkExcess), p.PerYear) - 1),
        Shared.ExcessBeta(Source),
        Shared.PeriodicInformationRatio(Source),
        Shared.TotalReturn,
    ];
}
