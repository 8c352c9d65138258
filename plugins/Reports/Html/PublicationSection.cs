namespace Rota.Plugins.Reports;

// The results of a rule before and since its publication; only the latter are out of sample.
internal static class PublicationSection
{
    public static IEnumerable<Shaded> Since(BacktestResult run) => run.Strategy.PublishedOn is { } day && day < run.To
        ? [new(Math.Max(day.DayNumber + 1, run.From.DayNumber), run.To.DayNumber, Shaded.OutOfSample, $"Out of sample: since {Text.Day(day)}")]
        : [];

    public static void Write(Page page, BacktestResult run)
    {
        if (run.Strategy.PublishedOn is not { } day || day >= run.To) return;
        var row = run.Equity.Dates.BinarySearch(day);
        if (row < 0) row = Math.Max(~row - 1, 0);
        var heads = new List<string> { "Part", "From", "To", "Return", "Return per year", "Max drawdown" };
        if (run.Benchmark is not null) heads.Add($"Return of {run.BenchmarkName ?? "the benchmark"}");
        var parts = new List<IEnumerable<string>>();
        if (row > 0) parts.Add(Part("Before", run, 0, row));
        parts.Add(Part("Since", run, row, run.Equity.Dates.Length - 1));
        Grid.Write(page, $"Before and since publication on {Text.Day(day)}", heads, parts, 1);
    }

    private static string[] Part(string name, BacktestResult run, int first, int last)
    {
        var part = new EquityCurve(run.Equity.Dates[first..(last + 1)].ToArray(), run.Equity.Values[first..(last + 1)].ToArray(), run.Equity.Frequency);
        var (from, to, total) = (part.Dates[0], part.Dates[^1], part.TotalReturn);
        // A yearly return of less than a year would be misleading.
        var yearly = from.AddYears(1) <= to ? Math.Pow(1 + total, 365.25 / (to.DayNumber - from.DayNumber)) - 1 : double.NaN;
        string[] cells = [name, Text.Day(from), Text.Day(to), Text.Percent(total), Text.Value(yearly, Unit.Fraction), Text.Percent(part.Drawdowns().Min())];
        return run.Benchmark is { } benchmark ? [.. cells, Text.Value(Passage(benchmark, from, to), Unit.Fraction)] : cells;
    }

    private static double Passage(EquityCurve curve, DateOnly from, DateOnly to)
    {
        var (first, last) = (curve.Dates.BinarySearch(from), curve.Dates.BinarySearch(to));
        return first < 0 || last < 0 ? double.NaN : curve.Values[last] / curve.Values[first] - 1;
    }
}
