namespace Rota;

/// <summary>
/// The trading days of the New York Stock Exchange: weekdays without holidays (by rules from 1970 on) and without unscheduled
/// closings. Source: the exchange's rule 51 (7.2) and its list of special closings.
/// </summary>
public static class TradingDays
{
    private static readonly TimeOnly Close = new(16, 0);
    private static readonly TimeOnly EarlyClose = new(13, 0);

    /// <summary>The first day of the calendar.</summary>
    public static DateOnly First { get; } = new(1970, 1, 1);

    /// <summary>Whether the exchange trades on a day.</summary>
    /// <param name="day">A day from <see cref="First"/> on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is before <see cref="First"/>.</exception>
    public static bool Includes(DateOnly day) => IsScheduled(day) && !SpecialClosings.Include(day);

    /// <summary>Whether the exchange plans to trade on a day, according to the calendar published in advance.</summary>
    /// <param name="day">A day from <see cref="First"/> on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is before <see cref="First"/>.</exception>
    public static bool IsScheduled(DateOnly day)
    {
        if (day < First) throw new ArgumentOutOfRangeException(nameof(day), day, "The trading calendar begins on 1970-01-01; give a later day.");
        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Include(day);
    }

    /// <summary>
    /// Whether the exchange plans to close at 13:00 on a day: the Friday after Thanksgiving, 24 December, and 3 July if it is a Monday to
    /// Thursday, where these are trading days. The rule in force since 2013; earlier years had other half-days. Source: the exchange's
    /// calendars of 2022 to 2027.
    /// </summary>
    /// <param name="day">A day from <see cref="First"/> on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is before <see cref="First"/>.</exception>
    public static bool ClosesEarly(DateOnly day) => IsScheduled(day) && HalfDays.Include(day);

    /// <summary>The planned close of a trading day: 16:00 in New York, 13:00 on a half-day.</summary>
    /// <param name="day">A trading day.</param>
    /// <returns>The close, by New York's clock.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The exchange does not plan to trade on the day.</exception>
    public static DateTimeOffset CloseOf(DateOnly day) => IsScheduled(day)
        ? NewYorkTime.At(day, ClosesEarly(day) ? EarlyClose : Close)
        : throw new ArgumentOutOfRangeException(nameof(day), day, "The exchange does not trade on this day; give a trading day.");

    /// <summary>The first trading day after a day.</summary>
    /// <param name="day">A day from <see cref="First"/> on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is before <see cref="First"/>.</exception>
    public static DateOnly Next(DateOnly day)
    {
        do day = day.AddDays(1);
        while (!Includes(day));
        return day;
    }

    /// <summary>The last trading day before a day.</summary>
    /// <param name="day">A day after the first trading day of 1970.</param>
    /// <exception cref="ArgumentOutOfRangeException">No trading day from <see cref="First"/> on precedes the day.</exception>
    public static DateOnly Previous(DateOnly day)
    {
        do day = day.AddDays(-1);
        while (!Includes(day));
        return day;
    }
}
