namespace Rota.Engine;

/// <summary>Gives a run its benchmark.</summary>
public static class Comparison
{
    // A benchmark that lacks more days at either end says little about the whole run.
    private const int MostDays = 10;

    /// <summary>
    /// Gives a run its benchmark: the equity of another run, by its last value on or before each of the run's days, scaled to the same initial money.
    /// Where the benchmark begins or ends up to ten trading days short of the run, it covers the common days, and a note says so.
    /// </summary>
    /// <param name="run">The run.</param>
    /// <param name="benchmark">A run of the benchmark over at least the same days.</param>
    /// <exception cref="InputException">The benchmark begins or ends too far from the run's first or last day.</exception>
    public static BacktestResult Beside(BacktestResult run, BacktestResult benchmark)
    {
        var name = benchmark.Strategy.Name;
        if (benchmark.From > run.From && IsFar(run.From, benchmark.From))
        {
            throw new InputException(new Mistake(
                $"The benchmark {name} begins on {PanelBuilder.Text(benchmark.From)}, more than {MostDays} trading days after the run on " +
                $"{PanelBuilder.Text(run.From)}. Run a later range, or take a benchmark with a longer history."));
        }

        if (benchmark.To < run.To && IsFar(benchmark.To, run.To))
        {
            throw new InputException(new Mistake(
                $"The benchmark {name} ends on {PanelBuilder.Text(benchmark.To)}, more than {MostDays} trading days before the run on " +
                $"{PanelBuilder.Text(run.To)}. Run an earlier range, or bring newer prices."));
        }

        var (first, end) = (0, run.Equity.Dates.Length);
        while (first < end && run.Equity.Dates[first] < benchmark.From) first++;
        while (end > first && run.Equity.Dates[end - 1] > benchmark.To) end--;
        if (end - first < 2 && end - first < run.Equity.Dates.Length)
        {
            throw new InputException(new Mistake(
                $"The benchmark {name} goes from {PanelBuilder.Text(benchmark.From)} to {PanelBuilder.Text(benchmark.To)}, the run from " +
                $"{PanelBuilder.Text(run.From)} to {PanelBuilder.Text(run.To)}: they share too few days to compare. Run a longer range."));
        }

        var curve = On(run.Equity.Dates[first..end], benchmark.Equity, run.Equity.Values[first], run.Equity.Frequency);
        var notes = benchmark.Warnings.Except(run.Warnings).Select(warning => $"Benchmark {name}: {warning}");
        if (curve.Dates.Length < run.Equity.Dates.Length) notes = notes.Append(Shared(run, benchmark, curve));
        return run with { Benchmark = curve, BenchmarkName = name, Notes = [.. run.Notes, .. notes] };
    }

    private static EquityCurve On(ReadOnlySpan<DateOnly> days, EquityCurve benchmark, double money, Frequency? frequency)
    {
        var values = new double[days.Length];
        for (int i = 0, row = 0; i < values.Length; i++)
        {
            while (row + 1 < benchmark.Dates.Length && benchmark.Dates[row + 1] <= days[i]) row++;
            values[i] = benchmark.Values[row];
        }

        var scale = money / values[0];
        for (var i = 0; i < values.Length && scale != 1; i++) values[i] *= scale;
        return new EquityCurve(days.ToArray(), values, frequency);
    }

    private static bool IsFar(DateOnly earlier, DateOnly later) => ExchangeDays.CountBetween(earlier, later.AddDays(1), MostDays + 1) > MostDays;

    private static string Shared(BacktestResult run, BacktestResult benchmark, EquityCurve curve)
    {
        var begins = benchmark.From > run.From ? $"begins on {PanelBuilder.Text(benchmark.From)}" : "";
        var ends = benchmark.To < run.To ? $"ends on {PanelBuilder.Text(benchmark.To)}" : "";
        var what = string.Join(" and ", new[] { begins, ends }.Where(text => text.Length > 0));
        return $"The benchmark {benchmark.Strategy.Name} {what}: its values, and all that compares the run with it, cover the common days, " +
            $"{PanelBuilder.Text(curve.Dates[0])} to {PanelBuilder.Text(curve.Dates[^1])}.";
    }
}
