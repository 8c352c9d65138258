namespace Rota.Host.Terminal;

// A run's equity and drawdowns, with its benchmark behind.
internal static class EquityChart
{
    public static Frame Of(EquityCurve equity, EquityCurve? benchmark, ChartOptions options, int width, int height)
    {
        var frame = new Frame(width, height);
        Draw(frame.Whole, equity, benchmark, options);
        return frame;
    }

    public static void Draw(Canvas canvas, EquityCurve equity, EquityCurve? benchmark, ChartOptions options)
    {
        if (!ChartLayout.Fits(canvas.Width, canvas.Height))
        {
            Message(canvas, ChartLayout.Needs(canvas.Width, canvas.Height));
            return;
        }

        var shown = Days(equity, options.Window);
        if (shown.Length == 0) Message(canvas, $"No day of the run is in {options.Window}.");
        else new ChartDrawing(canvas, equity, benchmark, options, shown.First, shown.Length).Draw();
    }

    internal static (int First, int Length) Days(EquityCurve curve, DateRange window)
    {
        var (first, end) = (0, curve.Dates.Length);
        while (first < end && curve.Dates[first] < window.From) first++;
        while (end > first && curve.Dates[end - 1] > window.To) end--;
        return (first, end - first);
    }

    private static void Message(Canvas canvas, string text)
    {
        var (x, y) = (0, 0);
        foreach (var word in text.Split(' '))
        {
            if (x > 0 && x + word.Length > canvas.Width) (x, y) = (0, y + 1);
            x += canvas.Write(x, y, word) + 1;
        }
    }
}
