namespace Rota;

// The days on which the exchange closes at 13:00, by the rule in force since 2013.
internal static class HalfDays
{
    public static bool Include(DateOnly day) => day switch
    {
        { Month: 7, Day: 3 } => day.DayOfWeek is >= DayOfWeek.Monday and <= DayOfWeek.Thursday,
        { Month: 11, DayOfWeek: DayOfWeek.Friday } => day.Day is >= 23 and <= 29,
        { Month: 12, Day: 24 } => true,
        _ => false,
    };
}
