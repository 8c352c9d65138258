using Rota.Host.Terminal;

namespace Rota.Host.Screens;

// A click takes the focus to a pane and chooses its row; a click on the chosen row opens it. The wheel scrolls what is under it.
internal static class DeskMouse
{
    private const int WheelRows = 3;

    public static Turn On(Desk desk, MouseInput mouse)
    {
        if (DeskWriting.IsOn(desk)) return desk;
        if (mouse is { Action: MouseAction.LeftDown } && mouse.Y == desk.Size.Height - 1)
            return Footer.At(desk, mouse.X) is { } command ? DeskCommands.Do(desk, command) : desk;
        if (DeskLayout.Of(desk).FirstOrDefault(box => box.Contains(mouse.X, mouse.Y)) is not { } box) return desk;
        return mouse.Action switch
        {
            MouseAction.WheelUp => DeskMoves.Scroll(desk, box, -WheelRows),
            MouseAction.WheelDown => DeskMoves.Scroll(desk, box, WheelRows),
            MouseAction.LeftDown => Click(desk with { Notice = null }, box, mouse.X, mouse.Y),
            _ => desk,
        };
    }

    private static Turn Click(Desk desk, PaneBox box, int x, int y)
    {
        if (y == box.Y && PaneTitles.At(desk, box, x) is { } tab) return DeskMoves.Focus(desk, tab);
        var hadFocus = desk.Focus == box.Pane;
        var focused = DeskMoves.Focus(desk, box.Pane);
        return DeskMoves.Click(focused, box, x - box.X - 1, y - box.Y - 1, hadFocus);
    }
}
