using System.Runtime.CompilerServices;

namespace Rota.Plugins.Statistics;

// A run over the days that its benchmark also has: comparisons use no other days.
internal static class SharedDays
{
    // Cached, because all statistics of a set use it; immutable.
    private static readonly ConditionalWeakTable<BacktestResult, BacktestResult> Cut = [];

    public static BacktestResult Of(BacktestResult run) =>
        run.Benchmark is { } benchmark && benchmark.Dates.Length < run.Equity.Dates.Length ? Cut.GetValue(run, Shared) : run;

    private static BacktestResult Shared(BacktestResult run)
    {
        var days = run.Benchmark!.Dates;
        var first = run.Equity.Dates.BinarySearch(days[0]);
        return run with { Equity = run.Equity.Part(first, first + days.Length - 1) };
    }
}
