using System.Globalization;
using Rota.Host.Charts;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// The equity of several runs in one chart, rebased to 100 on the first common day.
internal static class CompareChart
{
    public const int Most = 8;

    private const int LeastHeight = 8;
    private const int LegendRows = 4;

    // The first and last common day; null if there is none.
    public static DateRange? CommonDays(IReadOnlyList<RunSnapshot> runs)
    {
        if (runs.Count == 0) return null;
        var (from, to) = (runs.Max(run => run.Equity.Dates[0]), runs.Min(run => run.Equity.Dates[^1]));
        return from <= to ? new(from, to) : null;
    }

    public static void Draw(Canvas canvas, TerminalProfile look, IReadOnlyList<RunSnapshot> runs, bool isLog)
    {
        if (runs.Count == 0) return;
        if (canvas.Width < ChartLayout.LeastWidth || canvas.Height < LeastHeight)
        {
            Notice.Draw(canvas, string.Create(
                CultureInfo.InvariantCulture,
                $"The chart needs {ChartLayout.LeastWidth} x {LeastHeight} cells (has {canvas.Width} x {canvas.Height})."));
        }
        else if (CommonDays(runs) is not { } days) Notice.Draw(canvas, "The runs have no days in common.");
        else Draw(canvas, look, [.. runs.Take(Most).Select(run => Rebased(run, days.From))], runs.Count, isLog);
    }

    private static void Draw(Canvas canvas, TerminalProfile look, RebasedCurve[] curves, int count, bool isLog)
    {
        var items = curves.Select((curve, i) => (Palette.Letter(i), curve.Name, Palette.Ink(i, look))).ToList();
        if (count > Most) items.Add(("", $"and {count - Most} more, not drawn", Theme.Of(look).Faint));
        if (isLog) items.Add(("", "log scale", Theme.Of(look).Faint));
        var legend = new Legend(items);
        var rows = Math.Min(Math.Min(LegendRows, canvas.Height - LeastHeight + 1), legend.Rows(canvas.Width));
        legend.Draw(canvas.Part(0, 0, canvas.Width, rows), look);
        new CompareDrawing(canvas.Part(0, rows - 1, canvas.Width, canvas.Height - rows + 1), curves, look, isLog).Draw();
    }

    private static RebasedCurve Rebased(RunSnapshot run, DateOnly from)
    {
        var equity = new EquityCurve(run.Equity.Dates, run.Equity.Values);
        var first = CurveDays.LastUpTo(equity, from);
        var (days, values) = (run.Equity.Dates[(first + 1)..], run.Equity.Values[first..]);
        return new(run.Strategy, [from, .. days], [.. values.Select(value => value / values[0] * 100)]);
    }
}

// A curve that starts at 100.
internal sealed record RebasedCurve(string Name, DateOnly[] Days, double[] Values);
