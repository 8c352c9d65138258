namespace Rota.Tests;

// Trading days of a market without holidays.
internal static class Weekdays
{
    public static DateOnly After(DateOnly day)
    {
        do day = day.AddDays(1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        return day;
    }
}
