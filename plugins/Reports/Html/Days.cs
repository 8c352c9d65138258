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

    // One curve's values on other days; NaN where it has none.
    public static double[] On(int[] days, EquityCurve equity) =>
        [.. days.Select(day => equity.Dates.BinarySearch(DateOnly.FromDayNumber(day)) is >= 0 and var at ? equity.Values[at] : double.NaN)];

    public static double[] Percent(IEnumerable<double> fractions) => [.. fractions.Select(fraction => fraction * 100)];

    // The days before the first from which every price is real; all days when there is none.
    public static IReadOnlyList<Shaded> Simulated(BacktestResult run)
    {
        if (!run.IsSimulated) return [];
        var last = run.Panel.RealFrom.Any(day => day is null) ? run.To.DayNumber : run.Panel.RealFrom.Max()!.Value.DayNumber - 1;
        return [new(run.From.DayNumber, last, Shaded.Simulated, "SIMULATED: prices that a computer made up")];
    }
}
