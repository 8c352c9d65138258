using System.Globalization;
using Rota.Host.Charts;
using Rota.Host.Workers;
using Rota.Terminal;

namespace Rota.Host.Tui;

// A run's target weights over time: one stacked column per cell, with the mean of its days.
internal static class AllocationPane
{
    private const int LeastWidth = 24;
    private const int LeastHeight = 7;
    private const int LegendRows = 3;

    public static void Draw(Canvas canvas, TerminalProfile look, RunSnapshot run, AllocationView view)
    {
        if (canvas.Width < LeastWidth || canvas.Height < LeastHeight)
        {
            Notice.Draw(canvas, string.Create(
                CultureInfo.InvariantCulture,
                $"The allocation needs {LeastWidth} x {LeastHeight} cells (has {canvas.Width} x {canvas.Height})."));
            return;
        }

        var equity = new EquityCurve(run.Equity.Dates, run.Equity.Values);
        var (first, length) = CurveDays.Within(equity, view.Window ?? DateRange.All);
        if (length == 0)
        {
            Notice.Draw(canvas, $"The run has no days in {view.Window}.");
            return;
        }

        var days = equity.Dates.Slice(first, length);
        var history = AllocationHistory.Of(run);
        var legend = Legend(history, days, look);
        var rows = Math.Min(Math.Min(LegendRows, canvas.Height - LeastHeight + 1), legend.Rows(canvas.Width - LegendLeft(view)));
        var chart = canvas.Part(0, 0, canvas.Width, canvas.Height - rows);
        var layout = new ChartLayout(chart.Width, chart.Height, LegendLeft(view) - 1, view.Right ?? 1) { HasStrip = false };
        if (layout.Columns < 4) layout = layout with { Left = 5, Right = 1 };
        new AllocationDrawing(chart, layout, look, history, days).Draw(view.Cursor);
        legend.Draw(canvas.Part(layout.Left + 1, chart.Height, canvas.Width - layout.Left - 1, rows), look);
    }

    private static int LegendLeft(AllocationView view) => Math.Max(view.Left ?? 0, "100 %".Length) + 1;

    private static Legend Legend(AllocationHistory history, ReadOnlySpan<DateOnly> days, TerminalProfile look)
    {
        var mean = history.Mean(days);
        var (cash, loan) = history.MeanCash(days);
        var items = history.Assets.Select(
            (asset, i) => (Mark(i, look), $"{asset} {Amount.Percent(mean[i], 1)}", Palette.Ink(i, look)));
        return new([
            .. items,
            .. cash > 5e-4 ? [(PaneLetters.Of(look).Cash, $"cash {Amount.Percent(cash, 1)}", Theme.Of(look).Faint)]
                : Array.Empty<(string, string, Style)>(),
            .. loan > 5e-4 ? [("-", $"loan {Amount.Percent(loan, 1)}", Theme.Of(look).Warning)] : Array.Empty<(string, string, Style)>(),
        ]);
    }

    private static string Mark(int asset, TerminalProfile look) =>
        look.Colors == ColorDepth.None || look.Glyphs == GlyphSet.Ascii ? Palette.Letter(asset) : "■";
}

// The margins of the chart above, if shown, the visible days, and the selected one.
internal readonly record struct AllocationView(
    int? Left = null, int? Right = null, DateRange? Window = null, DateOnly? Cursor = null);
