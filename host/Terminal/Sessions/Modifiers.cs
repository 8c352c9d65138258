namespace Rota.Terminal;

// xterm's modifier bits.
[Flags]
internal enum Modifiers
{
    None = 0,
    Shift = 1,
    Alt = 2,
    Ctrl = 4,
}
