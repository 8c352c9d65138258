using Rota.Terminal;

namespace Rota.Host.Tui;

// A click focuses a pane and selects its row; a click on the selected row opens it. The wheel scrolls the pane under it.
internal static class MouseUpdates
{
    private const int WheelRows = 3;

    public static Next On(AppState app, MouseInput mouse)
    {
        if (TextEntry.IsOn(app)) return app;
        if (mouse is { Action: MouseAction.LeftDown } && mouse.Y == app.Size.Height - 1)
            return Footer.At(app, mouse.X) is { } binding ? AppCommands.Do(app, binding.Command, binding.Place ?? 0) : app;
        if (mouse.Action == MouseAction.Move) return app.Moving is { } moving ? Move(app, moving, mouse) : Drag(app, mouse.X);
        if (mouse.Action == MouseAction.Up && app.Moving is not null) return app with { Moving = null };
        if (mouse.Action == MouseAction.Up && app.DragFrom is not null) return Release(app);
        if (mouse is { Action: MouseAction.Up, Y: 0 } && MenuGroups.At(app, mouse.X) is { } menu) return app.With(new Effect.OpenMenu(menu));
        if (mouse is { Action: MouseAction.LeftDown } && ScreenLayout.BorderAt(app, mouse.X, mouse.Y) is { } border) return app with { Moving = border };
        if (mouse is { Action: MouseAction.LeftDown, Y: 1 } && ScreenLayout.TabRows(app) > 0)
            return TabRow.At(app, mouse.X) is { } tab ? TabMoves.Go(app with { Notice = null }, tab) : app;
        if (ScreenLayout.Of(app).FirstOrDefault(box => box.Contains(mouse.X, mouse.Y)) is not { } box) return app;
        return mouse.Action switch
        {
            MouseAction.WheelUp => Navigation.Scroll(app, box, -WheelRows),
            MouseAction.WheelDown => Navigation.Scroll(app, box, WheelRows),
            MouseAction.LeftDown => Click(app with { Notice = null }, box, mouse.X, mouse.Y, hadFocus: app.Focus == box.Pane),
            MouseAction.RightDown => Click(app with { Notice = null }, box, mouse.X, mouse.Y, hadFocus: false)
                .Then(chosen => (chosen with { DragFrom = null }).With(new Effect.OpenPaneMenu(mouse.X + 1, mouse.Y + 1))),
            _ => app,
        };
    }

    private static AppState Move(AppState app, PaneBorder border, MouseInput mouse) =>
        Navigation.Settled(app with { Splits = app.Splits.SetItem(border.Split, border.ShareAt(mouse.X, mouse.Y)) });

    // Across the chart: the days between are shown once the button is released.
    private static AppState Drag(AppState app, int x)
    {
        if (app.DragFrom is not { } from || app.Chosen?.Last is not { } run) return app;
        if (ScreenLayout.Of(app).FirstOrDefault(box => box.Pane == PaneKind.Chart) is not { } chart) return app;
        var day = ChartDays.Pane(app, run).DayAt(chart.InnerWidth, chart.InnerHeight, x - chart.X - 1);
        return day is null ? app : app with { Cursor = day, Notice = new(app.Now, ChartDays.DragText(from, day.Value)) };
    }

    private static AppState Release(AppState app) => app is { DragFrom: { } from, Cursor: { } to }
        ? ChartDays.Between(app with { DragFrom = null, Notice = null }, from, to)
        : app with { DragFrom = null };

    private static Next Click(AppState app, PaneBox box, int x, int y, bool hadFocus)
    {
        if (y == box.Y && PaneTitles.At(app, box, x) is { } tab) return Navigation.Focus(app, tab);
        var focused = Navigation.Focus(app, box.Pane);
        return Navigation.Click(focused, box, x - box.X - 1, y - box.Y - 1, hadFocus);
    }
}
