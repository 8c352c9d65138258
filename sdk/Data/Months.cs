namespace Rota;

// Calendar months, numbered.
internal static class Months
{
    // Two days of a daily series may be the last of one month and the first of the next.
    private const int FewestDays = 20;

    public static int Of(DateOnly day) => day.Year * 12 + day.Month;

    // Whether there is one day for each month and no more.
    public static bool AreAll(ReadOnlySpan<DateOnly> days)
    {
        for (var i = 1; i < days.Length; i++)
        {
            if (Of(days[i]) != Of(days[i - 1]) + 1 || days[i].DayNumber - days[i - 1].DayNumber < FewestDays) return false;
        }

        return days.Length > 1;
    }
}
