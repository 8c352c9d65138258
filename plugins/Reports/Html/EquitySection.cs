namespace Rota.Plugins.Reports;

// What was earned, and how far below its high it was.
internal static class EquitySection
{
    public static void Write(Page page, BacktestResult run)
    {
        page.Element("h3", "Equity");
        ChartFigure.Write(page, Equity(run));
        page.Element("h3", "Drawdown");
        ChartFigure.Write(page, Drawdowns(run));
    }

    public static Chart Equity(BacktestResult run)
    {
        var days = Days.Of(run.Equity);
        var lines = new List<Line> { new(run.Strategy.Name, 0, run.Equity.Values.ToArray()) };
        if (run.Benchmark is { } benchmark) lines.Add(new(run.BenchmarkName ?? "Benchmark", 1, Days.On(days, benchmark)));
        return new Chart(
            "Equity",
            $"From {Text.Money(run.Equity.Values[0])} on {Text.Day(run.From)} " +
            $"to {Text.Money(run.Equity.Values[^1])} on {Text.Day(run.To)}.",
            Measure.MoneyOf(run.Settings.Capital), days, lines)
        {
            IsLog = true,
            CanLog = true,
            Spans = Days.Simulated(run),
        };
    }

    public static Chart Drawdowns(BacktestResult run)
    {
        var days = Days.Of(run.Equity);
        var lines = new List<Line> { new(run.Strategy.Name, 0, Days.Percent(run.Equity.Drawdowns())) };
        if (run.Benchmark is { } benchmark)
        {
            var curve = new EquityCurve(benchmark.Dates.ToArray(), benchmark.Drawdowns().Select(down => 1 + down).ToArray());
            lines.Add(new(run.BenchmarkName ?? "Benchmark", 1, [.. Days.On(days, curve).Select(value => (value - 1) * 100)]));
        }

        return new Chart("Drawdown", $"At worst {Text.Percent(run.Equity.Drawdowns().Min())}.", Measure.Percent, days, lines)
        {
            HasDaysBefore = true,
            Spans = Days.Simulated(run),
        };
    }
}
