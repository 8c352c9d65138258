using Rota.Host.Foundation;

namespace Rota.Host.DataQuality;

// Weeks from Sunday to Thursday, or from Tuesday to Saturday: dates that are off by a day or two, as if read in another time zone.
internal sealed class ShiftedDatesRule : IDataRule
{
    public const string Name = "dates-shifted";

    private const int FewestRows = 3;
    private const int FewestWeeks = 2;
    // The share of weeks with a weekend row that must have this form.
    private const double Most = 0.5;

    private static readonly DayOfWeek[] Weekdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    // The shifts to try, in days, the likeliest first.
    private static readonly int[] Shifts = [-1, 1, -2, 2];

    public IEnumerable<Finding> Of(CheckedSeries series, CheckedData data, IReadOnlyList<Finding> found)
    {
        var (shift, weeks) = Shifts.Select(days => (Days: days, Weeks: WeeksOff(series.Dates, days))).MaxBy(each => each.Weeks.Count);
        var odd = series.Dates.Where(IsWeekend).Select(Week).Distinct().Count();
        if (weeks.Count < FewestWeeks || weeks.Count < Most * odd) yield break;

        DateOnly[] days = [.. weeks.SelectMany(week => week)];
        var missing = Weekdays.Where(day => Array.TrueForAll(days, each => each.DayOfWeek != day)).ToList();
        yield return Finding.On(
            series, days[0], days[^1], days.Length, SizeUnit.Days, Name, Severity.Serious,
            $"{Count.Of(days.Count(IsWeekend), "row")} of {Count.Of(weeks.Count, "week")} are on weekends, and " +
            $"none on {string.Join(" or ", missing.Select(day => $"a {day}"))}: the dates are {Off(shift)}" +
            $"{(shift < 0 ? ", so each close appears before its day" : "")}. Reload them with dates in the exchange's time zone; " +
            "only an exchange that trades on weekends has such dates.");
    }

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    // The weeks that run from Monday to Friday once their dates are shifted back, but not before.
    private static List<DateOnly[]> WeeksOff(DateOnly[] dates, int shift) =>
    [
        .. dates.Where(day => day.DayNumber > 7).GroupBy(day => Week(day.AddDays(-shift))).Select(week => week.ToArray())
            .Where(week => week.Length >= FewestRows && Array.Exists(week, IsWeekend)
                && !Array.Exists(week, day => IsWeekend(day.AddDays(-shift)))),
    ];

    // From Monday on.
    private static int Week(DateOnly day) => day.DayNumber / 7;

    private static string Off(int shift) => $"{(Math.Abs(shift) == 1 ? "a day" : "two days")} {(shift < 0 ? "early" : "late")}";
}
