using Rota.Terminal;

namespace Rota.Host.Tui;

// Moving in a pane: from row to row, through a text, along a chart.
internal static class Navigation
{
    private const int FarColumns = 10;

    public static AppState Focus(AppState desk, PaneKind pane)
    {
        var isTab = ScreenLayout.Of(desk).Any(box => box.Tabs.Count > 1 && box.Tabs.Contains(pane));
        return Settled(desk with { Focus = pane, Tab = isTab ? pane : desk.Tab });
    }

    public static AppState NextPane(AppState desk, int step)
    {
        var panes = ScreenLayout.Panes(desk.Screen).ToList();
        return Focus(desk, panes[(panes.IndexOf(desk.Focus) + step + panes.Count) % panes.Count]);
    }

    // What is chosen and shown is what there is.
    public static AppState Settled(AppState desk)
    {
        if (desk.ChosenPath is null || desk.Shown.All(script => script.Path != desk.ChosenPath))
        {
            var at = Math.Clamp(desk.View(PaneKind.Strategies).Chosen, 0, Math.Max(0, desk.Shown.Count - 1));
            desk = desk with { ChosenPath = desk.Shown.Count > 0 ? desk.Shown[at].Path : desk.ChosenPath };
        }

        var chosen = desk.Shown.ToList().FindIndex(script => script.Path == desk.ChosenPath);
        desk = desk.With(PaneKind.Strategies, desk.View(PaneKind.Strategies) with { Chosen = Math.Max(0, chosen) });
        return ScreenLayout.Of(desk).Aggregate(desk, (settled, box) => Chosen(settled, box, settled.View(box.Pane).Chosen));
    }

    public static Next Move(AppState desk, AppCommand command)
    {
        if (ScreenLayout.Of(desk).FirstOrDefault(each => each.Pane == desk.Focus) is not { } box) return desk;
        var page = Math.Max(1, box.InnerHeight - 2);
        return command switch
        {
            AppCommand.Up => By(desk, box, -1),
            AppCommand.Down => By(desk, box, 1),
            AppCommand.PageUp => By(desk, box, -page),
            AppCommand.PageDown => By(desk, box, page),
            AppCommand.First => By(desk, box, int.MinValue / 2),
            AppCommand.Last => By(desk, box, int.MaxValue / 2),
            AppCommand.Left => Across(desk, box, -1, isFar: false),
            AppCommand.Right => Across(desk, box, 1, isFar: false),
            AppCommand.FarLeft => Across(desk, box, -1, isFar: true),
            _ => Across(desk, box, 1, isFar: true),
        };
    }

    // The wheel moves what is seen; in a short list that is what is chosen.
    public static Next Scroll(AppState desk, PaneBox box, int rows) => By(desk, box, rows);

    public static Next Click(AppState desk, PaneBox box, int x, int y, bool hadFocus)
    {
        switch (box.Pane)
        {
            case PaneKind.Chart when desk.Chosen?.Last is { } run:
                return desk with { Cursor = ChartDays.Pane(desk, run).DayAt(box.InnerWidth, box.InnerHeight, x) ?? desk.Cursor };
            case PaneKind.Parameters:
                return ParameterMoves.Click(desk, box, x, y);
            case var pane when PaneRows.Of(desk, pane)?.Listing.RowAt(y, desk.View(pane)) is { } row:
                var isAgain = hadFocus && desk.View(pane).Chosen == row;
                var chosen = Chosen(desk, box, row);
                return isAgain ? AppCommands.Do(chosen, AppCommand.Open) : chosen;
            default:
                return desk;
        }
    }

    private static Next By(AppState desk, PaneBox box, int rows)
    {
        var (pane, view) = (box.Pane, desk.View(box.Pane));
        if (pane == PaneKind.Parameters) return ParameterMoves.Choose(desk, box, view.Chosen + rows);
        if (PaneRows.Of(desk, pane) is not null) return Chosen(desk, box, view.Chosen + rows);
        var most = MostTop(desk, box);
        return desk.With(pane, view with { Top = Math.Clamp(view.Top + rows, 0, most) });
    }

    private static int MostTop(AppState desk, PaneBox box) =>
        PaneLines.Of(desk, box.Pane) is { } lines
            ? TextPane.MostTop(lines, box.InnerWidth, box.InnerHeight, PaneLines.IsWrapped(box.Pane))
            : box.Pane == PaneKind.Months && desk.Chosen?.Last is { } run
                ? Math.Max(0, MonthsPane.Rows(run) - MonthsPane.RowsIn(box.InnerHeight))
                : 0;

    private static Next Across(AppState desk, PaneBox box, int step, bool isFar)
    {
        var view = desk.View(box.Pane);
        switch (box.Pane)
        {
            case PaneKind.Parameters:
                return ParameterMoves.Step(desk, step, isFar);
            case PaneKind.Chart when desk.Chosen?.Last is { } run:
                return ChartDays.Move(desk, run, box, step * (isFar ? FarColumns : 1));
            case var pane when PaneRows.Of(desk, pane) is { } rows:
                return desk.With(pane, view with { Shift = rows.Listing.ShiftFor(view.Shift + step) });
            case var pane when !PaneLines.IsWrapped(pane):
                return desk.With(pane, view with { Shift = Math.Max(0, view.Shift + step * 8) });
            default:
                return desk;
        }
    }

    private static AppState Chosen(AppState desk, PaneBox box, int row)
    {
        var (pane, view) = (box.Pane, desk.View(box.Pane));
        if (PaneRows.Of(desk, pane) is not { } rows) return desk;
        var count = rows.Places.Count;
        var chosen = Math.Clamp(row, 0, Math.Max(0, count - 1));
        var top = Listing.TopFor(chosen, view.Top, rows.Listing.RowsIn(box.InnerHeight), count);
        desk = desk.With(pane, view with { Chosen = chosen, Top = top });
        return pane == PaneKind.Strategies && count > 0 ? Look(desk, desk.Shown[chosen].Path) : desk;
    }

    // Another strategy: what was chosen of the last one says nothing about it.
    private static AppState Look(AppState desk, string path)
    {
        if (path == desk.ChosenPath) return desk;
        PaneKind[] own =
        [
            PaneKind.Statistics, PaneKind.Orders, PaneKind.Decisions, PaneKind.Now, PaneKind.Notes, PaneKind.Months,
            PaneKind.Parameters,
        ];
        return desk with
        {
            ChosenPath = path,
            Cursor = null,
            Window = null,
            Views = desk.Views.RemoveRange(own),
            Filters = desk.Filters.RemoveRange(own),
        };
    }
}
