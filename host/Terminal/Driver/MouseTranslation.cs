using System.Drawing;
using Terminal.Gui.Input;

namespace Rota.Terminal;

// Our mouse events as the package's and back. Clicks, which the package makes of a press and a release, have no form of ours: the press acts.
internal static class MouseTranslation
{
    private const MouseFlags Released = MouseFlags.LeftButtonReleased | MouseFlags.MiddleButtonReleased;

    private static readonly (MouseAction Ours, MouseFlags Theirs)[] Actions =
    [
        (MouseAction.Move, MouseFlags.PositionReport | MouseFlags.LeftButtonPressed),
        (MouseAction.LeftDown, MouseFlags.LeftButtonPressed),
        (MouseAction.MiddleDown, MouseFlags.MiddleButtonPressed),
        (MouseAction.RightDown, MouseFlags.RightButtonPressed),
        (MouseAction.Up, MouseFlags.LeftButtonReleased),
        // A menu opened by the press may lie under the mouse, and takes the release of the left button for a click.
        (MouseAction.RightUp, MouseFlags.RightButtonReleased),
        // To the package, a wheel to the side is one with Ctrl.
        (MouseAction.WheelLeft, MouseFlags.WheeledLeft),
        (MouseAction.WheelRight, MouseFlags.WheeledRight),
        (MouseAction.WheelUp, MouseFlags.WheeledUp),
        (MouseAction.WheelDown, MouseFlags.WheeledDown),
    ];

    private static readonly (Modifiers Ours, MouseFlags Theirs)[] Held =
    [
        (Modifiers.Shift, MouseFlags.Shift), (Modifiers.Alt, MouseFlags.Alt), (Modifiers.Ctrl, MouseFlags.Ctrl),
    ];

    public static Mouse ToPackage(this MouseInput input)
    {
        var flags = Array.Find(Actions, action => action.Ours == input.Action).Theirs;
        foreach (var (ours, theirs) in Held)
        {
            if (input.Modifiers.HasFlag(ours)) flags |= theirs;
        }

        return new() { ScreenPosition = new Point(input.X, input.Y), Flags = flags };
    }

    // Null for what the package adds, such as clicks and movements without a button.
    public static MouseInput? ToInput(this Mouse mouse)
    {
        var held = Modifiers.None;
        foreach (var (ours, theirs) in Held)
        {
            if (mouse.Flags.HasFlag(theirs)) held |= ours;
        }

        var flags = (mouse.Flags & Released) == 0 ? mouse.Flags : MouseFlags.LeftButtonReleased;
        foreach (var (ours, theirs) in Actions)
        {
            if (flags.HasFlag(theirs))
                return new(ours, mouse.ScreenPosition.X, mouse.ScreenPosition.Y, theirs.HasFlag(MouseFlags.Ctrl) ? held & ~Modifiers.Ctrl : held);
        }

        return null;
    }
}
