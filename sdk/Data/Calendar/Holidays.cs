namespace Rota;

// The holidays of the exchange, by rule. A holiday on a Sunday moves to the Monday after, one on a Saturday to the Friday before unless
// that Friday ends an accounting month or year, as it did before Memorial Day of 1970 and does before New Year's Day.
internal static class Holidays
{
    public static bool Include(DateOnly day) => day.Month switch
    {
        1 => IsKept(day, 1, 1) || (day.Year >= 1998 && IsNth(day, DayOfWeek.Monday, 3)),
        2 => day.Year == 1970 ? IsKept(day, 2, 22) : IsNth(day, DayOfWeek.Monday, 3),
        3 or 4 => day == Easter(day.Year).AddDays(-2),
        5 => day.Year == 1970 ? IsKept(day, 5, 30) : day.DayOfWeek == DayOfWeek.Monday && day.Day > 24,
        6 => day.Year >= 2022 && IsKept(day, 6, 19),
        7 => IsKept(day, 7, 4),
        9 => IsNth(day, DayOfWeek.Monday, 1),
        11 => IsNth(day, DayOfWeek.Thursday, 4) || IsElectionDay(day),
        12 => IsKept(day, 12, 25),
        _ => false,
    };

    private static bool IsKept(DateOnly day, int month, int dayOfMonth)
    {
        var holiday = new DateOnly(day.Year, month, dayOfMonth);
        return holiday.DayOfWeek switch
        {
            DayOfWeek.Saturday => day == holiday.AddDays(-1) && holiday.AddDays(2).Month == day.Month,
            DayOfWeek.Sunday => day == holiday.AddDays(1),
            _ => day == holiday,
        };
    }

    private static bool IsNth(DateOnly day, DayOfWeek weekday, int nth) => day.DayOfWeek == weekday && (day.Day - 1) / 7 == nth - 1;

    // The Tuesday after the first Monday of November, in the years of presidential elections until 1980.
    private static bool IsElectionDay(DateOnly day) =>
        day.Year <= 1980 && day.Year % 4 == 0 && day.DayOfWeek == DayOfWeek.Tuesday && day.Day is >= 2 and <= 8;

    // Easter Sunday of the Gregorian calendar: the anonymous computus of 1876.
    private static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, rest) = (year / 100, year % 100);
        var epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        var correction = (golden + 11 * epact + 22 * weekday) / 451;
        var days = epact + weekday - 7 * correction + 114;
        return new DateOnly(year, days / 31, days % 31 + 1);
    }
}
