namespace Rota.Terminal;

internal enum MouseAction
{
    LeftDown,
    MiddleDown,
    RightDown,
    Up,
    Move,
    WheelUp,
    WheelDown,
    WheelLeft,
    WheelRight,
}
