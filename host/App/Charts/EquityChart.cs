using Rota.Terminal;

namespace Rota.Host.Charts;

// A run's equity and drawdowns, in front of its benchmark.
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
        if (!ChartLayout.Fits(canvas.Width, canvas.Height)) Notice.Draw(canvas, ChartLayout.Needs(canvas.Width, canvas.Height));
        else if (Scale(canvas.Width, canvas.Height, equity, benchmark, options) is { } scale)
            new ChartDrawing(canvas, equity, benchmark, options, scale).Draw();
        else Notice.Draw(canvas, $"The run has no days in {options.Window}.");
    }

    // Null if the canvas is too small or the window has no day of the run.
    public static ChartScale? Scale(int width, int height, EquityCurve equity, EquityCurve? benchmark, ChartOptions options) =>
        ChartLayout.Fits(width, height) && CurveDays.Within(equity, options.Window) is { Length: > 0 } shown
            ? ChartScale.Of(width, height, equity, benchmark, options, shown.First, shown.Length)
            : null;
}
