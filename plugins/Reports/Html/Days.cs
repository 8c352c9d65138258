namespace Rota.Plugins.Reports;

// Days and values of a run as charts take them.
internal static class Days
{
    public static int[] Of(EquityCurve equity)
    {
        var days = new int[equity.Dates.Length];
        for (var row = 0; row < days.Length; row++) days[row] = equity.Dates[row].DayNumber;
        return days;
    }

    // One curve's values on other days; NaN where it has no value.
    public static double[] On(int[] days, EquityCurve equity) =>
        [.. days.Select(day => equity.Dates.BinarySearch(DateOnly.FromDayNumber(day)) is >= 0 and var at ? equity.Values[at] : double.NaN)];

    public static double[] Percent(IEnumerable<double> fractions) => [.. fractions.Select(fraction => fraction * 100)];

    // The days with prices that are not the assets' own: simulated, then those of proxies.
    public static IReadOnlyList<Shaded> NotReal(BacktestResult run)
    {
        var (shaded, next) = (new List<Shaded>(), run.From.DayNumber);
        if (run.IsSimulated)
        {
            var last = run.Panel.RealFrom.Any(day => day is null) ? run.To.DayNumber : run.Panel.RealFrom.Max()!.Value.DayNumber - 1;
            shaded.Add(new(next, last, Shaded.Simulated, "SIMULATED: generated prices"));
            next = last + 1;
        }

        if (run.Extensions is { Count: > 0 } spans && spans.Max(each => each.Span.To).DayNumber is var end && end >= next)
            shaded.Add(new(next, end, Shaded.Extended, "EXTENDED: proxies for some funds"));
        return shaded;
    }
}
