namespace Rota.Accounts;

// Money moves on days of the exchange.
internal static class ExchangeDay
{
    // The day, or the next trading day. Before the calendar of the exchange begins, every weekday is one.
    public static DateOnly OnOrAfter(DateOnly day)
    {
        while (!Includes(day)) day = day.AddDays(1);
        return day;
    }

    private static bool Includes(DateOnly day) =>
        day >= TradingDays.First ? TradingDays.Includes(day) : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
