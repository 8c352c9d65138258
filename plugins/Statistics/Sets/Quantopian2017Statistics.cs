namespace Rota.Plugins.Statistics;

// Quantopian's backtests of 2017: empyrical 0.2.2, riskless rate 0. Its headlines come first, in its order.
internal static class Quantopian2017Statistics
{
    // The deviation of losses is annualised by this for any frequency.
    private const int LossesPerYear = 252;

    private static readonly Program Empyrical = new("empyrical 0.2.2, as Quantopian ran it in 2017", Annualisation.ByFrequency);

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Shared.TotalReturn,
        Empyrical.RawAlpha,
        Empyrical.RawBeta,
        Empyrical.RawSharpe,
        Empyrical.Yearly(
            "sortino", Unit.Ratio, Better.Higher,
            "k · mean(r) / (√252 · √(Σ min(r, 0)² / n)), riskless rate 0, all n in the denominator, 252 for any k",
            Needs.Return | Needs.Risk, p => Ratios.Sortino(p.Run, p.PerYear) * Math.Sqrt(p.PerYear / LossesPerYear)) with
        {
            Note = NoteOn,
        },
        Shared.MaxDrawdown with { Source = $"{Empyrical.Source}; empyrical leaves out the start value, which counts as a high here" },
        Shared.BenchmarkReturn,
        Empyrical.Volatility,
        Empyrical.Cagr,
        Empyrical.Calmar,
        Empyrical.PeriodicInformationRatio,
        Empyrical.Omega,
        Empyrical.TailRatio,
        Empyrical.Stability,
    ];

    private static string? NoteOn(BacktestResult run) => run.Equity.Frequency is { } frequency and not Frequency.Daily
        ? $"The Sortino ratio annualises losses by 252 returns per year, as empyrical 0.2.2 does for any frequency; this run has " +
          $"{frequency.PeriodsPerYear}."
        : null;
}
