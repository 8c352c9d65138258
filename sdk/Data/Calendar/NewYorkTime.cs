namespace Rota;

/// <summary>
/// The time of day in New York, where closes and cut-offs are stated: five hours behind UTC, four in summer. By rules from 1967 on, so that
/// every machine has the same time, whatever time zones it knows.
/// </summary>
/// <remarks>
/// Summer begins on the second Sunday of March at 02:00 and ends on the first Sunday of November at 02:00 (Energy Policy Act of 2005, from 2007
/// on); from 1987 to 2006 on the first Sunday of April and the last of October; before, on the last Sunday of April, in 1974 on 6 January and in
/// 1975 on 23 February.
/// </remarks>
/// <example>
/// <code>
/// var cutoff = NewYorkTime.At(new DateOnly(2026, 11, 30), new TimeOnly(16, 0)); // 21:00 UTC
/// </code>
/// </example>
public static class NewYorkTime
{
    private static readonly TimeSpan Winter = TimeSpan.FromHours(-5);
    private static readonly TimeSpan Summer = TimeSpan.FromHours(-4);
    private static readonly TimeOnly Change = new(2, 0);

    /// <summary>A time of day in New York. The hour that is skipped in spring counts as summer, the one that comes twice in autumn as its second.</summary>
    /// <param name="day">The day in New York.</param>
    /// <param name="time">The time in New York.</param>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var (first, last) = SummerOf(day.Year);
        var began = day > first || (day == first && time >= Change);
        var ended = day > last || (day == last && time >= Change.AddHours(-1));
        return new DateTimeOffset(day, time, began && !ended ? Summer : Winter);
    }

    /// <summary>A point in time by New York's clock.</summary>
    /// <param name="time">The point in time.</param>
    public static DateTimeOffset Of(DateTimeOffset time)
    {
        var (first, last) = SummerOf(time.ToOffset(Winter).Year);
        var isSummer = time >= new DateTimeOffset(first, Change, Winter) && time < new DateTimeOffset(last, Change, Summer);
        return time.ToOffset(isSummer ? Summer : Winter);
    }

    private static (DateOnly First, DateOnly Last) SummerOf(int year) => year switch
    {
        >= 2007 => (Sunday(year, 3, 8), Sunday(year, 11, 1)),
        >= 1987 => (Sunday(year, 4, 1), Sunday(year, 10, 25)),
        1975 => (new(1975, 2, 23), Sunday(year, 10, 25)),
        1974 => (new(1974, 1, 6), Sunday(year, 10, 25)),
        _ => (Sunday(year, 4, 24), Sunday(year, 10, 25)),
    };

    // The first Sunday from a day of a month on.
    private static DateOnly Sunday(int year, int month, int day)
    {
        var first = new DateOnly(year, month, day);
        return first.AddDays((7 - (int)first.DayOfWeek) % 7);
    }
}
