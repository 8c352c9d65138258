namespace Rota.Host.Terminal;

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
