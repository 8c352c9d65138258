using Rota.Host.Workers;

namespace Rota.Host.Tui;

// The visible days of the chart, and its crosshair.
internal static class ChartDays
{
    private const int LeastDays = 20;

    public static ChartPane Pane(AppState app, RunSnapshot run) =>
        ChartPane.Of(run, app.Chosen!.Before, new ChartView(app.IsLog, app.Cursor, app.Window), app.Look);

    // The allocation aligns its days with the chart above, if that is shown and has the same width.
    public static AllocationView Below(AppState app, RunSnapshot run)
    {
        var boxes = ScreenLayout.Of(app);
        var chart = boxes.FirstOrDefault(box => box.Pane == PaneKind.Chart);
        var own = boxes.First(box => box.Pane == PaneKind.Allocation);
        var margins = chart is not null && chart.X == own.X && chart.Width == own.Width
            ? Pane(app, run).Margins(chart.InnerWidth, chart.InnerHeight)
            : null;
        return new(margins?.Left, margins?.Right, app.Window, app.Cursor);
    }

    // The first move selects the last day.
    public static AppState Move(AppState app, RunSnapshot run, PaneBox box, int columns)
    {
        var pane = Pane(app, run);
        return app with
        {
            Cursor = app.Cursor is { } day
                ? pane.ColumnBeside(box.InnerWidth, box.InnerHeight, day, columns)
                : pane.DayBeside(run.Equity.Dates[^1], 0),
        };
    }

    public static string DragText(DateOnly from, DateOnly to) =>
        $"{(from < to ? from : to):O} to {(from < to ? to : from):O}: release to show these days";

    // The days of a drag; a click, or one over a few days, keeps what is shown.
    public static AppState Between(AppState app, DateOnly from, DateOnly to)
    {
        var (first, last) = from < to ? (from, to) : (to, from);
        return last.DayNumber - first.DayNumber < LeastDays ? app : app with { Window = new DateRange(first, last) };
    }

    // Around the crosshair, else up to the last day.
    public static AppState Zoom(AppState app, RunSnapshot run, bool isIn)
    {
        var (first, last) = (run.Equity.Dates[0], run.Equity.Dates[^1]);
        var (from, to) = app.Window is { } window ? (window.From, window.To) : (first, last);
        var days = isIn ? Math.Max(LeastDays, (to.DayNumber - from.DayNumber) / 2) : (to.DayNumber - from.DayNumber) * 2;
        if (days >= last.DayNumber - first.DayNumber) return app with { Window = null };
        var middle = app.Cursor?.DayNumber ?? (isIn ? to.DayNumber - days / 2 : (from.DayNumber + to.DayNumber) / 2);
        var start = Math.Clamp(middle - days / 2, first.DayNumber, last.DayNumber - days);
        return app with { Window = new DateRange(DateOnly.FromDayNumber(start), DateOnly.FromDayNumber(start + days)) };
    }
}
