namespace Rota.Plugins.Reports;

// The path of a line. Of the days that share a column of the picture it keeps the least and the greatest, so that no extreme is lost.
internal static class Outline
{
    public static string Of(Plot plot, int[] days, double[] values)
    {
        var pen = new Pen();
        var isOpen = false;
        for (int row = 0, end; row < days.Length; row = end)
        {
            end = row + 1;
            if (!double.IsFinite(values[row]))
            {
                isOpen = false;
                continue;
            }

            var (column, low, high) = (Column(plot, days[row]), row, row);
            for (; end < days.Length && double.IsFinite(values[end]) && Column(plot, days[end]) == column; end++)
            {
                if (values[end] < values[low]) low = end;
                if (values[end] > values[high]) high = end;
            }

            if (isOpen) pen.Line(column, plot.Y(values[Math.Min(low, high)]));
            else pen.Move(column, plot.Y(values[Math.Min(low, high)]));
            if (plot.Y(values[low]) - plot.Y(values[high]) >= 0.1) pen.Line(column, plot.Y(values[Math.Max(low, high)]));
            isOpen = true;
        }

        return pen.ToString();
    }

    // The area down to the bottom, wherever the line's own share is not 0; a share holds until the next day.
    public static string Area(Plot plot, int[] days, double[] shares, double[] tops)
    {
        var pen = new Pen();
        var bottom = plot.Y(plot.Low);
        for (int row = 0, end; row < days.Length; row = end)
        {
            end = row + 1;
            if (!(shares[row] > 0)) continue;
            while (end < days.Length && shares[end] > 0) end++;
            pen.Move(Column(plot, days[row]), bottom);
            Top(pen, plot, days, tops, row, end);
            pen.Line(Column(plot, days[Math.Min(end, days.Length - 1)]), plot.Y(tops[end - 1]));
            pen.Line(Column(plot, days[Math.Min(end, days.Length - 1)]), bottom);
            pen.Close();
        }

        return pen.ToString();
    }

    private static void Top(Pen pen, Plot plot, int[] days, double[] tops, int first, int end)
    {
        var before = double.NaN;
        for (int row = first, next; row < end; row = next)
        {
            var (column, low, high) = (Column(plot, days[row]), row, row);
            for (next = row + 1; next < end && Column(plot, days[next]) == column; next++)
            {
                if (tops[next] < tops[low]) low = next;
                if (tops[next] > tops[high]) high = next;
            }

            // Moves too small to be seen are drawn at their end.
            var isFlat = next < end && Math.Abs(plot.Y(tops[low]) - before) < 0.6 && Math.Abs(plot.Y(tops[high]) - before) < 0.6;
            if (isFlat) continue;
            pen.Line(column, plot.Y(tops[Math.Min(low, high)]));
            if (plot.Y(tops[low]) - plot.Y(tops[high]) >= 0.6) pen.Line(column, plot.Y(tops[Math.Max(low, high)]));
            before = plot.Y(tops[next - 1]);
        }
    }

    private static int Column(Plot plot, int day) => (int)Math.Round(plot.X(day));
}
