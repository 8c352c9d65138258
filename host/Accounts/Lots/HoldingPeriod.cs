namespace Rota.Accounts;

// How long shares were held, by trade days: the day of purchase does not count, the day of sale does.
internal static class HoldingPeriod
{
    // Longer than a year.
    public static bool IsLong(DateOnly heldFrom, DateOnly sold) => sold > LastDayOfYear(heldFrom);

    // One year after a day ends on the same day of the next year, or on the month's last day if the day is its month's last.
    public static DateOnly LastDayOfYear(DateOnly day)
    {
        var next = day.AddYears(1);
        return day.AddDays(1).Month == day.Month ? next : new(next.Year, next.Month, DateTime.DaysInMonth(next.Year, next.Month));
    }

    public static int Days(DateOnly heldFrom, DateOnly sold) => sold.DayNumber - heldFrom.DayNumber;
}
