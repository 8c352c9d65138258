namespace Rota.Plugins.Reports;

// Equity, with the run without hysteresis if any, and drawdowns, both with the benchmark; and equity relative to the benchmark.
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

    // At month ends, which are enough for a slow line; null without a benchmark.
    public static Chart? Relative(BacktestResult run)
    {
        if (run.Benchmark is not { } benchmark) return null;
        int[] days = [run.From.DayNumber, .. run.Equity.MonthlyReturns().Select(month => month.End.DayNumber)];
        var start = run.Equity.Values[run.Equity.Dates.BinarySearch(benchmark.Dates[0])] / benchmark.Values[0];
        return new Chart(
            $"Equity relative to {run.BenchmarkName ?? "the benchmark"}", "At month ends; 1 on the first common day.", Measure.Plain, days,
            [new(run.Strategy.Name, 0, [.. Days.On(days, run.Equity).Zip(Days.On(days, benchmark), (own, other) => own / other / start)])])
        {
            CanLog = true,
            Spans = [.. Days.NotReal(run), .. PublicationSection.Since(run)],
        };
    }

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
