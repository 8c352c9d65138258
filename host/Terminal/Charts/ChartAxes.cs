using System.Globalization;

namespace Rota.Terminal;

// The lines and labels at the left of a chart and below it.
internal sealed class ChartAxes(Canvas canvas, ChartLayout layout, TerminalProfile look)
{
    private const int YearLabel = 6;

    private readonly ChartTheme _theme = ChartTheme.Of(look);
    private readonly ChartLetters _letters = ChartLetters.Of(look.Glyphs);

    public void Side()
    {
        for (var row = 1; row < layout.FloorTop; row++) canvas.Write(layout.Left, row, _letters.Side, _theme.Axis);
    }

    public void Label(int row, string text)
    {
        canvas.WriteToLeftOf(layout.Left, row, text, _theme.Label);
        canvas.Write(layout.Left, row, _letters.SideTick, _theme.Axis);
    }

    // With few colours, a grid would be as prominent as the curves.
    public void Grid(int row)
    {
        if (look is not { Glyphs: GlyphSet.Braille, Colors: >= ColorDepth.TwoFiftySix }) return;
        for (var x = 0; x < layout.Columns; x++) layout.Plot(canvas).Write(x, row, "┈", _theme.Grid);
    }

    // A line with a tick for each year, marked where prices are generated, and the years below it.
    public void Floor(TimeAxis time, int simulated)
    {
        var floor = layout.Floor(canvas);
        canvas.Write(layout.Left, layout.FloorTop, _letters.Corner, _theme.Axis);
        for (var x = 0; x < layout.Columns; x++)
            floor.Write(x, 0, x < simulated ? _letters.SimulatedFloor : _letters.Floor, _theme.Axis);

        var across = Dots.Across(look.Glyphs);
        var (row, left, right) = (layout.FloorTop + 1, layout.Left + 1, layout.Left + 1 + layout.Columns);
        var years = time.Years(YearLabel * across);
        var (free, end) = (0, canvas.Width);
        if (years.Count < 2)
        {
            free = left + 1 + canvas.Write(left, row, Day(time.First), _theme.Label);
            end = right - Day(time.Last).Length - 1;
            if (end >= free) canvas.WriteToLeftOf(right, row, Day(time.Last), _theme.Label);
        }

        foreach (var (place, year) in years)
        {
            var column = place / across;
            floor.Write(column, 0, _letters.FloorTick, _theme.Axis);
            var start = Math.Max(0, left + column - 2);
            if (start < free || start + 4 > end) continue;
            free = start + 1 + canvas.Write(start, row, year.ToString("0000", CultureInfo.InvariantCulture), _theme.Label);
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
