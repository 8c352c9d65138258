using Rota.Terminal;

namespace Rota.Host.Bootstrap;

// A fan of wealth over months on a log scale: its 5 and 95 %, 25 and 75 % and median, and the run in front.
internal sealed class BandsChart(BandsResult result, TerminalProfile look)
{
    private const int MostWidth = 160;
    private const int MostHeight = 20;
    private const int Between = 3;

    private readonly DateOnly[] _days = [.. result.Days];
    private readonly ChartTheme _theme = ChartTheme.Of(look);

    public static string Of(BandsResult result, TerminalProfile look, WindowSize window)
    {
        var width = Math.Min(window.Width, MostWidth);
        var height = Math.Clamp(window.Height / 2, ChartLayout.LeastHeight, MostHeight);
        if (!ChartLayout.Fits(width, height)) return ChartLayout.Needs(width, height) + "\n\n";
        var frame = new Frame(width, height);
        new BandsChart(result, look).Draw(frame.Whole);
        return AnsiText.Of(frame, look) + "\n";
    }

    public void Draw(Canvas canvas)
    {
        double[][] lines = [Quantile(spread => spread.P5), Quantile(spread => spread.P95), Quantile(spread => spread.P25), Quantile(spread => spread.P75), Quantile(spread => spread.Median)];
        double[] own = [.. result.Wealth];
        var known = lines.Append(own).SelectMany(line => line).Where(double.IsFinite).ToList();
        var layout = new ChartLayout(canvas.Width, canvas.Height, 0, 1) { HasStrip = false };
        var axis = ValueAxis.Around(known.Min(), known.Max(), layout.PlotRows * Dots.Down(look.Glyphs), IsLogAllowed(known));
        var (ticks, step) = axis.Ticks(Math.Max(2, layout.PlotRows / 3));
        layout = layout with { Left = ticks.Max(tick => Amount.Tick(tick, step).Length) };
        var time = new TimeAxis(_days[0], _days[^1], layout.Columns * Dots.Across(look.Glyphs));
        var axes = new ChartAxes(canvas, layout, look);
        axes.Side();
        foreach (var tick in ticks)
        {
            var row = Math.Clamp((int)Math.Round(axis.Place(tick), MidpointRounding.AwayFromZero) / Dots.Down(look.Glyphs), 0, layout.PlotRows - 1);
            axes.Label(1 + row, Amount.Tick(tick, step));
            axes.Grid(row);
        }

        if (!lines.Any(line => line.Any(double.IsNaN)))
        {
            Line(lines[0], _theme.Benchmark, ".", isThin: true);
            Line(lines[1], _theme.Benchmark, ".", isThin: true);
            Line(lines[2], _theme.Before, ":", isThin: true);
            Line(lines[3], _theme.Before, ":", isThin: true);
            Line(lines[4], _theme.Cursor, "o", isThin: false);
        }

        Line(own, _theme.Equity, "*", isThin: false);
        axes.Floor(time, 0);
        Legend(canvas, layout.Left + 1);

        void Line(double[] values, Style style, string letter, bool isThin)
        {
            var dots = CurveTrace.Draw(look.Glyphs, layout.Columns, layout.PlotRows, time, _days, values, axis);
            if (isThin && look is { Colors: ColorDepth.None, Glyphs: not GlyphSet.Ascii }) dots.Thin();
            dots.DrawOn(layout.Plot(canvas), style, letter);
        }
    }

    private static bool IsLogAllowed(List<double> known) => known.TrueForAll(value => value > 0);

    private double[] Quantile(Func<Analysis.Spread, double> of) => [1, .. result.Bands.Wealth.Select(of)];

    private void Legend(Canvas canvas, int x)
    {
        foreach (var (text, style) in new[]
        {
            ($"{Sign("⠒⠒", "**")} {result.Run.Strategy.Name}", _theme.Equity), ($"{Sign("⠒⠒", "oo")} median", _theme.Cursor),
            ($"{Sign("⠂⠂", "::")} 25 to 75 %", _theme.Before), ($"{Sign("⠂⠂", "..")} 5 to 95 %", _theme.Benchmark), ("log scale", _theme.Label),
        })
        {
            if (x + Graphemes.Width(text) > canvas.Width) return;
            x += canvas.Write(x, 0, text, style) + Between;
        }
    }

    private string Sign(string braille, string ascii) => look.Glyphs switch
    {
        GlyphSet.Braille => braille,
        GlyphSet.Block => "▀▀",
        _ => ascii,
    };
}
