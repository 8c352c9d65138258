namespace Rota.Terminal;

internal enum MouseAction
{
    LeftDown,
    MiddleDown,
    RightDown,

    // Of the left or the middle button.
    Up,
    RightUp,
    Move,
    WheelUp,
    WheelDown,
    WheelLeft,
    WheelRight,
}
