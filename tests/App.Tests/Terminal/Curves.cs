namespace Rota.Tests.Terminal;

// Generated curves that are the same on every machine.
internal static class Curves
{
    public static readonly DateOnly Start = new(2007, 1, 3);

    // A drift, a wave and fixed pseudo-random steps, from sums and products alone.
    public static EquityCurve Walk(int days, uint seed, double drift = 0.0004, double step = 0.012)
    {
        var values = new double[days];
        var value = 100_000.0;
        for (var i = 0; i < days; i++)
        {
            values[i] = value;
            seed = seed * 1664525 + 1013904223;
            var fall = i % 1600 is > 400 and < 620 ? 0.0018 : 0;
            value *= 1 + drift - fall + step * (seed / 4294967296.0 - 0.5);
        }

        return new(Weekdays(days), values);
    }

    // At 100 except on one day.
    public static EquityCurve Flat(int days, int crash = -1, double low = 10) =>
        new(Weekdays(days), Enumerable.Range(0, days).Select(day => day == crash ? low : 100.0).ToArray());

    public static DateOnly[] Weekdays(int days) =>
        [.. Enumerable.Range(0, 2 * days + 2).Select(Start.AddDays).Where(IsWeekday).Take(days)];

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
