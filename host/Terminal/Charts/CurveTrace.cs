namespace Rota.Terminal;

// A curve as dots: each column of dots runs from the lowest to the highest of its days, so that no day is lost, and lines connect
// each column's last day to the next one's first.
internal static class CurveTrace
{
    public static Dots Draw(
        GlyphSet glyphs,
        int columns,
        int rows,
        TimeAxis time,
        ReadOnlySpan<DateOnly> days,
        ReadOnlySpan<double> values,
        ValueAxis axis)
    {
        var dots = new Dots(glyphs, columns, rows);
        for (var i = 0; i < days.Length; i++)
        {
            var (x, y) = (time.Place(days[i]), axis.Place(values[i]));
            var (column, high, low, last) = (x, y, y, y);
            var (fromX, fromY) = i == 0 ? (x, y) : (time.Place(days[i - 1]), axis.Place(values[i - 1]));
            while (i + 1 < days.Length && time.Place(days[i + 1]) == column)
            {
                last = axis.Place(values[++i]);
                (high, low) = (Math.Min(high, last), Math.Max(low, last));
            }

            dots.Line(fromX, fromY, x, y);
            dots.Line(column, high, column, low);
        }

        return dots;
    }
}
