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

    // The first day from which every price is real; the day after the run when none is.
    public static int? RealFrom(BacktestResult run)
    {
        if (!run.IsSimulated) return null;
        return run.Panel.RealFrom.Any(day => day is null) ? run.To.DayNumber + 1 : run.Panel.RealFrom.Max()!.Value.DayNumber;
    }
}
