namespace Rota;

/// <summary>
/// The trading days of the New York Stock Exchange: weekdays but holidays, which follow rules from 1970 on, and but the days on which
/// the exchange stayed shut without having planned to. Source: the exchange's rule 51 (7.2) and its list of special closings.
/// </summary>
public static class TradingDays
{
    /// <summary>The first day that the rules know.</summary>
    public static DateOnly First { get; } = new(1970, 1, 1);

    /// <summary>Whether the exchange trades on a day.</summary>
    /// <param name="day">A day from <see cref="First"/> on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is before <see cref="First"/>.</exception>
    public static bool Includes(DateOnly day) => IsScheduled(day) && !SpecialClosings.Include(day);

    /// <summary>Whether the exchange means to trade on a day, as the calendar says in advance.</summary>
    /// <param name="day">A day from <see cref="First"/> on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is before <see cref="First"/>.</exception>
    public static bool IsScheduled(DateOnly day)
    {
        if (day < First) throw new ArgumentOutOfRangeException(nameof(day), day, "The trading calendar begins on 1970-01-01.");
        return day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Include(day);
    }

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
    /// <exception cref="ArgumentOutOfRangeException">There is none from <see cref="First"/> on.</exception>
    public static DateOnly Previous(DateOnly day)
    {
        do day = day.AddDays(-1);
        while (!Includes(day));
        return day;
    }
}
