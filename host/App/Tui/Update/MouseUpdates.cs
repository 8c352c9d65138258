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
        if (ScreenLayout.Of(app).FirstOrDefault(box => box.Contains(mouse.X, mouse.Y)) is not { } box) return app;
        return mouse.Action switch
        {
            MouseAction.WheelUp => Navigation.Scroll(app, box, -WheelRows),
            MouseAction.WheelDown => Navigation.Scroll(app, box, WheelRows),
            MouseAction.LeftDown => Click(app with { Notice = null }, box, mouse.X, mouse.Y),
            _ => app,
        };
    }

    private static Next Click(AppState app, PaneBox box, int x, int y)
    {
        if (y == box.Y && PaneTitles.At(app, box, x) is { } tab) return Navigation.Focus(app, tab);
        var hadFocus = app.Focus == box.Pane;
        var focused = Navigation.Focus(app, box.Pane);
        return Navigation.Click(focused, box, x - box.X - 1, y - box.Y - 1, hadFocus);
    }
}
