using Rota.Terminal;

namespace Rota.Host.Tui;

// Moves in a pane: between rows, through a text, along a chart.
internal static class Navigation
{
    private const int FarColumns = 10;

    public static AppState Focus(AppState app, PaneKind pane)
    {
        var isTab = ScreenLayout.Of(app).Any(box => box.Tabs.Count > 1 && box.Tabs.Contains(pane));
        return Settled(app with { Focus = pane, Tab = isTab ? pane : app.Tab });
    }

    public static AppState NextPane(AppState app, int step)
    {
        var panes = ScreenLayout.Panes(app).ToList();
        return Focus(app, panes[(panes.IndexOf(app.Focus) + step + panes.Count) % panes.Count]);
    }

    // Keeps the focus on a pane of the screen, and the selection and the scroll position within the rows.
    public static AppState Settled(AppState app)
    {
        // A filter of the list hides no opened strategy.
        var listed = app.Screen == ScreenKind.Strategies ? app.Shown : app.Scripts;
        if (app.ChosenPath is null || listed.All(script => script.Path != app.ChosenPath))
        {
            var at = Math.Clamp(app.View(PaneKind.Strategies).Chosen, 0, Math.Max(0, app.Shown.Count - 1));
            app = app with { ChosenPath = app.Shown.Count > 0 ? StrategyAt(app, at) : app.ChosenPath };
        }

        var chosen = PaneRows.Of(app, PaneKind.Strategies)!.Places.ToList().FindIndex(place => app.Shown[place].Path == app.ChosenPath);
        app = app.With(PaneKind.Strategies, app.View(PaneKind.Strategies) with { Chosen = Math.Max(0, chosen) });
        if (!ScreenLayout.Panes(app).Contains(app.Focus)) app = app with { Focus = Instead(app) };
        return ScreenLayout.Of(app).Aggregate(app, (settled, box) => Chosen(settled, box, settled.View(box.Pane).Chosen));
    }

    // An error and a chart replace each other.
    private static PaneKind Instead(AppState app)
    {
        var panes = ScreenLayout.Panes(app);
        return app.Focus is PaneKind.Chart && panes.Contains(PaneKind.Error) ? PaneKind.Error
            : app.Focus is PaneKind.Error or PaneKind.Source && panes.Contains(PaneKind.Chart) ? PaneKind.Chart
            : panes[0];
    }

    public static Next Move(AppState app, AppCommand command)
    {
        if (ScreenLayout.Of(app).FirstOrDefault(each => each.Pane == app.Focus) is not { } box) return app;
        var page = Math.Max(1, box.InnerHeight - 2);
        return command switch
        {
            AppCommand.Up => By(app, box, -1),
            AppCommand.Down => By(app, box, 1),
            AppCommand.PageUp => By(app, box, -page),
            AppCommand.PageDown => By(app, box, page),
            AppCommand.First => By(app, box, int.MinValue / 2),
            AppCommand.Last => By(app, box, int.MaxValue / 2),
            AppCommand.Left => Across(app, box, -1, isFar: false),
            AppCommand.Right => Across(app, box, 1, isFar: false),
            AppCommand.FarLeft => Across(app, box, -1, isFar: true),
            _ => Across(app, box, 1, isFar: true),
        };
    }

    // The wheel scrolls the view; in a short list it moves the selection.
    public static Next Scroll(AppState app, PaneBox box, int rows) => By(app, box, rows);

    public static Next Click(AppState app, PaneBox box, int x, int y, bool hadFocus)
    {
        switch (box.Pane)
        {
            case PaneKind.Chart when app.Chosen?.Last is { } run:
                var day = ChartDays.Pane(app, run).DayAt(box.InnerWidth, box.InnerHeight, x);
                return app with { Cursor = day ?? app.Cursor, DragFrom = day };
            case PaneKind.Parameters:
                return ParameterMoves.Click(app, box, x, y);
            case PaneKind.Sweep:
                return SweepMoves.Click(app, box, x, y, hadFocus);
            case var pane when PaneRows.Of(app, pane)?.Listing.ColumnAt(x, y, box.InnerWidth, box.InnerHeight, app.View(pane)) is { } column:
                return column.Name.Length > 0 ? TableMoves.Sort(app, pane, column.Name) : app;
            case var pane when RowAt(app, box, y) is { } row:
                var isAgain = hadFocus && app.View(pane).Chosen == row;
                var chosen = Chosen(app, box, row);
                return isAgain ? AppCommands.Do(chosen, AppCommand.Open) : chosen;
            default:
                return app;
        }
    }

    private static int? RowAt(AppState app, PaneBox box, int y)
    {
        if (PaneText.Of(app, box) is not { } text) return PaneRows.Of(app, box.Pane)?.Listing.RowAt(y, app.View(box.Pane));
        var row = app.View(box.Pane).Top + y;
        return row < text.Count ? row : null;
    }

    private static Next By(AppState app, PaneBox box, int rows)
    {
        var (pane, view) = (box.Pane, app.View(box.Pane));
        if (pane == PaneKind.Parameters) return ParameterMoves.Choose(app, box, view.Chosen + rows);
        if (pane == PaneKind.Sweep) return SweepMoves.Move(app, rows, columns: 0);
        if (PaneRows.Of(app, pane) is not null || PaneText.Of(app, box) is not null) return Chosen(app, box, view.Chosen + rows);
        var most = MostTop(app, box);
        return app.With(pane, view with { Top = Math.Clamp(view.Top + rows, 0, most) });
    }

    private static int MostTop(AppState app, PaneBox box) =>
        PaneLines.Of(app, box.Pane) is { } lines
            ? TextPane.MostTop(lines, box.InnerWidth, box.InnerHeight, PaneLines.IsWrapped(box.Pane))
            : box.Pane == PaneKind.Months && app.Chosen?.Last is { } run
                ? Math.Max(0, MonthsPane.Rows(run) - MonthsPane.RowsIn(box.InnerHeight))
                : 0;

    private static Next Across(AppState app, PaneBox box, int step, bool isFar)
    {
        var view = app.View(box.Pane);
        switch (box.Pane)
        {
            case PaneKind.Parameters:
                return ParameterMoves.Step(app, step, isFar);
            case PaneKind.Sweep:
                return SweepMoves.Move(app, rows: 0, step, isFar);
            case PaneKind.Chart when app.Chosen?.Last is { } run:
                return ChartDays.Move(app, run, box, step * (isFar ? FarColumns : 1));
            case var pane when PaneRows.Of(app, pane) is { } rows:
                return app.With(pane, view with { Shift = rows.Listing.ShiftFor(view.Shift + step) });
            case PaneKind.Error:
                return app;
            case PaneKind.Source when PaneText.Of(app, box) is { Count: > 0 } rows:
                return app.With(box.Pane, view with { Shift = Math.Clamp(view.Shift + step * 8, 0, rows.Max(row => row.Width)) });
            case var pane when !PaneLines.IsWrapped(pane):
                return app.With(pane, view with { Shift = Math.Max(0, view.Shift + step * 8) });
            default:
                return app;
        }
    }

    private static AppState Chosen(AppState app, PaneBox box, int row)
    {
        var (pane, view) = (box.Pane, app.View(box.Pane));
        var rows = PaneRows.Of(app, pane);
        if ((rows?.Places.Count ?? PaneText.Of(app, box)?.Count) is not { } count) return app;
        var chosen = Math.Clamp(row, 0, Math.Max(0, count - 1));
        // The first and the last row are never blank.
        while (rows is not null && chosen < count && rows.Listing.Rows[chosen].IsBlank) chosen += row < view.Chosen ? -1 : 1;
        var top = Listing.TopFor(chosen, view.Top, rows?.Listing.RowsIn(box.InnerHeight) ?? box.InnerHeight, count);
        app = app.With(pane, view with { Chosen = chosen, Top = top });
        return pane == PaneKind.Strategies && count > 0 ? Look(app, StrategyAt(app, chosen)) : app;
    }

    private static string StrategyAt(AppState app, int row) => app.Shown[PaneRows.Of(app, PaneKind.Strategies)!.Places[row]].Path;

    // Another strategy: its panes start with no selection.
    public static AppState Look(AppState app, string path)
    {
        if (path == app.ChosenPath) return app;
        PaneKind[] own =
        [
            PaneKind.Statistics, PaneKind.Orders, PaneKind.Decisions, PaneKind.Now, PaneKind.Notes, PaneKind.Months,
            PaneKind.Parameters, PaneKind.Error, PaneKind.Source,
        ];
        return app with
        {
            ChosenPath = path,
            Cursor = null,
            Window = null,
            Views = app.Views.RemoveRange(own),
            Filters = app.Filters.RemoveRange(own),
        };
    }
}
