namespace Rota.Plugins.Reports;

// Converts days and values to columns and rows of a picture, which is stretched to the available room.
internal sealed record Plot(int FirstDay, int LastDay, double Low, double High, bool IsLog)
{
    public const int Width = 900;
    public const int Height = 300;

    // Room for half a line's width beyond the extremes.
    private const int Margin = 5;

    public double X(int day) => (double)Width * (day - FirstDay) / Math.Max(LastDay - FirstDay, 1);

    public double Y(double value) =>
        Margin + (Height - 2 * Margin) * (1 - (Scaled(value) - Scaled(Low)) / (Scaled(High) - Scaled(Low)));

    // Steps of 1, 2 or 5 times a power of ten; on a log scale these numbers themselves, if there are enough.
    public List<double> Ticks()
    {
        if (IsLog)
        {
            var ticks = new List<double>();
            for (var power = Math.Floor(Math.Log10(Low)); power <= Math.Log10(High); power++)
            {
                foreach (var digit in (int[])[1, 2, 5])
                {
                    var tick = digit * Math.Pow(10, power);
                    if (tick >= Low && tick <= High) ticks.Add(tick);
                }
            }

            if (ticks.Count > 2) return ticks;
        }

        // At least three, at most eight.
        var step = Step((High - Low) / 8);
        var even = new List<double>();
        // Negative zero is shown as 0.
        for (var at = Math.Ceiling(Low / step) + 0.0; at * step <= High; at++) even.Add(at * step);
        return even;
    }

    // The first days of years, far enough apart that their names do not touch.
    public IEnumerable<DateOnly> Years()
    {
        var (first, last) = (DateOnly.FromDayNumber(FirstDay).Year + 1, DateOnly.FromDayNumber(LastDay).Year);
        var apart = Math.Max(1, (int)Math.Ceiling((last - first + 1) / 12.0));
        for (var year = first; year <= last; year++)
        {
            if (year % apart == 0) yield return new DateOnly(year, 1, 1);
        }
    }

    private double Scaled(double value) => IsLog ? Math.Log(value) : value;

    private static double Step(double least)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return power * (least / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
    }
}
