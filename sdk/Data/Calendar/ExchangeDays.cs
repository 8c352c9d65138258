namespace Rota;

// The exchange's days for any date: before the calendar's rules begin, every weekday counts.
internal static class ExchangeDays
{
    public static DateOnly Next(DateOnly day)
    {
        if (day >= TradingDays.First) return TradingDays.Next(day);
        do day = day.AddDays(1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        return day;
    }

    // The calendar as planned, without unscheduled closings.
    public static DateOnly NextPlanned(DateOnly day)
    {
        do day = day.AddDays(1);
        while (!IsPlanned(day));
        return day;
    }

    public static DateOnly PreviousPlanned(DateOnly day)
    {
        do day = day.AddDays(-1);
        while (!IsPlanned(day));
        return day;
    }

    public static bool IsPlanned(DateOnly day) =>
        day >= TradingDays.First ? TradingDays.IsScheduled(day) : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    public static DateOnly Previous(DateOnly day)
    {
        do day = day.AddDays(-1);
        while (day >= TradingDays.First ? !TradingDays.Includes(day) : day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        return day;
    }

    // Trading days after one date and before another, counted up to a limit.
    public static int CountBetween(DateOnly after, DateOnly before, int atMost)
    {
        if (before.DayNumber - after.DayNumber <= 1) return 0;
        var count = 0;
        for (var day = Next(after); day < before && count < atMost; day = Next(day)) count++;
        return count;
    }
}
