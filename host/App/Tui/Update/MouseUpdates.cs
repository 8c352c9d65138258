using Rota.Terminal;

namespace Rota.Host.Tui;

// A click takes the focus to a pane and chooses its row; a click on the chosen row opens it. The wheel scrolls what is under it.
internal static class MouseUpdates
{
    private const int WheelRows = 3;

    public static Next On(AppState desk, MouseInput mouse)
    {
        if (TextEntry.IsOn(desk)) return desk;
        if (mouse is { Action: MouseAction.LeftDown } && mouse.Y == desk.Size.Height - 1)
            return Footer.At(desk, mouse.X) is { } command ? AppCommands.Do(desk, command) : desk;
        if (ScreenLayout.Of(desk).FirstOrDefault(box => box.Contains(mouse.X, mouse.Y)) is not { } box) return desk;
        return mouse.Action switch
        {
            MouseAction.WheelUp => Navigation.Scroll(desk, box, -WheelRows),
            MouseAction.WheelDown => Navigation.Scroll(desk, box, WheelRows),
            MouseAction.LeftDown => Click(desk with { Notice = null }, box, mouse.X, mouse.Y),
            _ => desk,
        };
    }

    private static Next Click(AppState desk, PaneBox box, int x, int y)
    {
        if (y == box.Y && PaneTitles.At(desk, box, x) is { } tab) return Navigation.Focus(desk, tab);
        var hadFocus = desk.Focus == box.Pane;
        var focused = Navigation.Focus(desk, box.Pane);
        return Navigation.Click(focused, box, x - box.X - 1, y - box.Y - 1, hadFocus);
    }
}
