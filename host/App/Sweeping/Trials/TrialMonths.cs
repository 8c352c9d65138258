using System.Globalization;

namespace Rota.Host.Sweeping;

// The whole months that a sweep's trials share: those of a trial that begins on the common first day.
internal static class TrialMonths
{
    public static IReadOnlyList<string> Of(BacktestResult run) =>
        [.. run.Equity.WholeMonths().Select(month => Name(month.End))];

    // The benchmark's returns in these months, NaN where it has no such whole month; empty without a benchmark.
    public static IReadOnlyList<double> OfBenchmark(BacktestResult run)
    {
        if (run.Benchmark is not { } benchmark) return [];
        var returns = benchmark.WholeMonths().ToDictionary(month => Name(month.End), month => month.Return);
        return [.. Of(run).Select(month => returns.GetValueOrDefault(month, double.NaN))];
    }

    // Leaves NaN in a month that is not whole in the curve.
    public static void Fill(ReadOnlySpan<double> returns, double[][] months, int row)
    {
        // All curves end on the same day, so the last months are the same.
        for (var i = 1; i <= Math.Min(returns.Length, months.Length); i++) months[^i][row] = returns[^i];
    }

    private static string Name(DateOnly end) => end.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
