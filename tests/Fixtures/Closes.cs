namespace Rota.Tests;

public static class Closes
{
    public static DateOnly[] Weekdays(int count)
    {
        var days = new DateOnly[count];
        var day = new DateOnly(2001, 1, 1);
        for (var i = 0; i < count; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) days[i++] = day;
        }

        return days;
    }

    public static double[] Walk(Random random, int count)
    {
        var closes = new double[count];
        var close = 20 + random.NextDouble() * 100;
        for (var i = 0; i < count; i++) closes[i] = close *= 1 + (random.NextDouble() - 0.49) * 0.04;
        return closes;
    }

    // Today's close over the mean of the last so many.
    public static Func<AssetView, double> Trend(int days) => asset =>
    {
        var closes = asset.Closes(days.Days);
        if (closes.IsEmpty) return double.NaN;
        var sum = 0.0;
        foreach (var close in closes) sum += close;
        return asset.Close / (sum / closes.Length);
    };
}
