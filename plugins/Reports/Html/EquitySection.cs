namespace Rota.Plugins.Reports;

// Equity, with the run without hysteresis if any, and drawdowns; both with the benchmark.
internal static class EquitySection
{
    public static Chart Equity(BacktestResult run, BacktestResult? pair) => new(
        "Equity",
        $"From {Text.Money(run.Equity.Values[0])} on {Text.Day(run.From)} to {Text.Money(run.Equity.Values[^1])} on {Text.Day(run.To)}.",
        Measure.MoneyOf(run.Settings.Capital), Days.Of(run.Equity), Lines(run, pair, curve => curve.Values.ToArray()))
    {
        IsLog = true,
        CanLog = true,
        Spans = [.. Days.NotReal(run), .. PublicationSection.Since(run)],
    };

    public static Chart Drawdowns(BacktestResult run) => new(
        "Drawdown", $"Maximum {Text.Percent(run.Equity.Drawdowns().Min())}.", Measure.Percent, Days.Of(run.Equity),
        Lines(run, null, curve => Days.Percent(curve.Drawdowns())))
    {
        HasDaysBefore = true,
        Spans = [.. Days.NotReal(run), .. PublicationSection.Since(run)],
    };

    private static List<Line> Lines(BacktestResult run, BacktestResult? pair, Func<EquityCurve, double[]> valuesOf)
    {
        var lines = new List<Line> { new(run.Strategy.Name, 0, valuesOf(run.Equity)) };
        if (pair is not null) lines.Add(new(pair.Strategy.Name, 2, On(run.Equity, pair.Equity, valuesOf(pair.Equity))));
        if (run.Benchmark is { } benchmark) lines.Add(new(run.BenchmarkName ?? "Benchmark", 1, On(run.Equity, benchmark, valuesOf(benchmark))));
        return lines;
    }

    // On the run's days; NaN where the other has no value.
    private static double[] On(EquityCurve run, EquityCurve other, double[] values)
    {
        var placed = new double[run.Dates.Length];
        for (var row = 0; row < placed.Length; row++) placed[row] = other.Dates.BinarySearch(run.Dates[row]) is >= 0 and var at ? values[at] : double.NaN;
        return placed;
    }
}
