using Rota.Host.Foundation;

namespace Rota.Host.DataQuality;

// Weeks from Sunday to Thursday, or from Tuesday to Saturday: dates that are a day or two off, as times read in another time zone are.
internal sealed class ShiftedDatesRule : IDataRule
{
    public const string Name = "dates-shifted";

    private const int FewestRows = 3;
    private const int FewestWeeks = 2;
    // Of the weeks that have a row on a weekend, so many must be of this kind.
    private const double Most = 0.5;

    private static readonly DayOfWeek[] Weekdays =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    // By how many days the dates may be off, the likeliest first.
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
            $"{(shift < 0 ? ", so that each close is known before its day" : "")}. Load them with the dates of the exchange's own time zone; " +
            "only an exchange that trades on weekends dates its prices so.");
    }

    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    // The weeks that go from Monday to Friday once their dates are put right, and do not as they are.
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
