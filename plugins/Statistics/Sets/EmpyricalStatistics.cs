namespace Rota.Plugins.Statistics;

// Ratios to risk use the default riskless rate of 0; alpha and beta get T-bills, which beta does not use.
internal static class EmpyricalStatistics
{
    private static readonly Program Empyrical = new(
        "empyrical 0.5.3 to 0.5.12; alpha compounds since 0.5.3", Annualisation.ByFrequency);

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Empyrical.Cagr,
        Empyrical.Volatility,
        Empyrical.RawSharpe,
        Empyrical.RawSortino,
        Shared.MaxDrawdown with { Source = Empyrical.Source },
        Empyrical.Calmar,
        Empyrical.Yearly(
            "alpha", Unit.Fraction, Better.Higher, "(1 + mean((r − f) − β · (b − f)))^k − 1, β of raw returns",
            Needs.Return | Needs.Benchmark | Needs.CashRate | Needs.Risk, Alpha),
        Empyrical.RawBeta,
        Empyrical.PeriodicInformationRatio,
        Shared.TotalReturn,
        Empyrical.Omega,
        Empyrical.TailRatio,
        Empyrical.Stability,
    ];

    private static double Alpha(Periods p)
    {
        var mean = Sample.Mean(p.Excess) - Ratios.Beta(p.Run, p.Benchmark) * Sample.Mean(p.BenchmarkExcess);
        return Math.Pow(1 + mean, p.PerYear) - 1;
    }
}
