using Rota.Host.Workers;

namespace Rota.Host.Tui;

// Which days the chart shows, and its crosshair.
internal static class ChartDays
{
    private const int LeastDays = 20;

    public static ChartPane Pane(AppState desk, RunSnapshot run) =>
        ChartPane.Of(run, desk.Chosen!.Before, new ChartView(desk.IsLog, desk.Cursor, desk.Window), desk.Look);

    // The allocation stands on the same days as the chart above it, where that is shown and as wide.
    public static AllocationView Below(AppState desk, RunSnapshot run)
    {
        var boxes = ScreenLayout.Of(desk);
        var chart = boxes.FirstOrDefault(box => box.Pane == PaneKind.Chart);
        var own = boxes.First(box => box.Pane == PaneKind.Allocation);
        var margins = chart is not null && chart.X == own.X && chart.Width == own.Width
            ? Pane(desk, run).Margins(chart.InnerWidth, chart.InnerHeight)
            : null;
        return new(margins?.Left, margins?.Right, desk.Window, desk.Cursor);
    }

    // The first step is onto the last day.
    public static AppState Move(AppState desk, RunSnapshot run, PaneBox box, int columns)
    {
        var pane = Pane(desk, run);
        return desk with
        {
            Cursor = desk.Cursor is { } day
                ? pane.ColumnBeside(box.InnerWidth, box.InnerHeight, day, columns)
                : pane.DayBeside(run.Equity.Dates[^1], 0),
        };
    }

    // Around the crosshair, else up to the last day.
    public static AppState Zoom(AppState desk, RunSnapshot run, bool isIn)
    {
        var (first, last) = (run.Equity.Dates[0], run.Equity.Dates[^1]);
        var (from, to) = desk.Window is { } window ? (window.From, window.To) : (first, last);
        var days = isIn ? Math.Max(LeastDays, (to.DayNumber - from.DayNumber) / 2) : (to.DayNumber - from.DayNumber) * 2;
        if (days >= last.DayNumber - first.DayNumber) return desk with { Window = null };
        var middle = desk.Cursor?.DayNumber ?? (isIn ? to.DayNumber - days / 2 : (from.DayNumber + to.DayNumber) / 2);
        var start = Math.Clamp(middle - days / 2, first.DayNumber, last.DayNumber - days);
        return desk with { Window = new DateRange(DateOnly.FromDayNumber(start), DateOnly.FromDayNumber(start + days)) };
    }
}
