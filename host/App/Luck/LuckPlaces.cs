namespace Rota.Host.Luck;

// The days of each kind of schedule, in order: months before days.
internal static class LuckPlaces
{
    private static readonly string[] Nth = ["first", "second", "third"];

    public static IEnumerable<LuckCell> Of(Period period, LuckDays days, bool isDaily) => period switch
    {
        Period.Day => [new(Dsl.Day, "", "")],
        Period.Week when isDaily => Weekdays(),
        Period.Week => [new(Dsl.WeekEnd, "", "")],
        Period.Month when isDaily => Days(days).Select(place => OfMonth(place, days)),
        Period.Month => [new(Dsl.MonthEnd, "", "")],
        Period.Quarter => Months(3, Dsl.QuarterEndIn, QuarterDay, days, isDaily),
        _ => Months(12, Dsl.YearEndIn, YearDay, days, isDaily),
    };

    private static IEnumerable<LuckCell> Weekdays() => Enumerable.Range((int)DayOfWeek.Monday, 5).Select(day => (DayOfWeek)day)
        .Select(day => new LuckCell(Dsl.WeekOn(day), "", $"{day}") { Weekday = day });

    private static IEnumerable<int> Days(LuckDays days) => Enumerable.Range(days == LuckDays.MonthDay ? 1 : 0, TradingMonth.Days);

    private static LuckCell OfMonth(int day, LuckDays days) => days == LuckDays.MonthDay
        ? new(Dsl.MonthDay(day), "", $"day {day}") { Day = day }
        : new(Later(Dsl.MonthEnd, day), "", $"offset {day}") { Offset = day };

    private static IEnumerable<LuckCell> Months(
        int count, Func<int, Schedule> endIn, Func<int, int, Schedule> dayOf, LuckDays days, bool isDaily) => Enumerable.Range(1, count).SelectMany(month =>
    {
        var end = new LuckCell(endIn(month), $"month {month}", "") { Month = month };
        return !isDaily ? [end] : Days(days).Select(day => days == LuckDays.Offset
            ? end with { Schedule = Later(end.Schedule, day), Place = $"offset {day}", Offset = day }
            : end with { Schedule = day == TradingMonth.Days ? end.Schedule : dayOf(month, day), Place = $"day {day}", Day = day });
    });

    private static Schedule Later(Schedule schedule, int days) => days == 0 ? schedule : schedule.Offset(days);

    private static Schedule QuarterDay(int month, int number) => On(
        Dsl.QuarterEndIn(month), number, $"the {Nth[month - 1]} month of the quarter", day => (day.Month - 1) % 3 == month - 1);

    private static Schedule YearDay(int month, int number) => On(
        Dsl.YearEndIn(month), number, $"month {month} of the year", day => day.Month == month);

    // Keeps the number of days a year, which some profiles need.
    private static Schedule On(Schedule end, int number, string month, Func<DateOnly, bool> isIn)
    {
        var monthly = Dsl.MonthDay(number);
        return end with
        {
            Name = $"trading day {number} of {TradingMonth.Days} of {month}",
            Includes = day => isIn(day.Date) && monthly.Includes(day),
        };
    }
}
