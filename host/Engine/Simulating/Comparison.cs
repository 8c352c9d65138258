namespace Rota.Engine;

/// <summary>Sets a run beside what it is compared with.</summary>
public static class Comparison
{
    /// <summary>
    /// Gives a run its benchmark: the equity of another run, by its last value on or before each of the run's days, begun with the same money.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="benchmark">A run of the benchmark over the same days, or more.</param>
    /// <exception cref="InputException">The benchmark begins later than the run, or ends earlier.</exception>
    public static BacktestResult Beside(BacktestResult run, BacktestResult benchmark)
    {
        var name = benchmark.Strategy.Name;
        if (benchmark.From > run.From)
        {
            throw new InputException(new Mistake(
                $"The benchmark {name} begins on {PanelBuilder.Text(benchmark.From)}, after the run on {PanelBuilder.Text(run.From)}. " +
                "Run a later range, or take a benchmark with a longer history."));
        }

        if (benchmark.To < run.To)
        {
            throw new InputException(new Mistake(
                $"The benchmark {name} ends on {PanelBuilder.Text(benchmark.To)}, before the run on {PanelBuilder.Text(run.To)}. " +
                "Run an earlier range, or bring newer prices."));
        }

        var values = new double[run.Equity.Values.Length];
        for (int i = 0, row = 0; i < values.Length; i++)
        {
            while (row + 1 < benchmark.Equity.Dates.Length && benchmark.Equity.Dates[row + 1] <= run.Equity.Dates[i]) row++;
            values[i] = benchmark.Equity.Values[row];
        }

        var scale = run.Equity.Values[0] / values[0];
        for (var i = 0; i < values.Length && scale != 1; i++) values[i] *= scale;

        return run with { Benchmark = new EquityCurve(run.Equity.Dates.ToArray(), values, run.Equity.Frequency), BenchmarkName = name };
    }
}
