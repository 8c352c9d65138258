namespace Rota.Terminal;

// As xterm counts them, from 0.
[Flags]
internal enum Modifiers
{
    None = 0,
    Shift = 1,
    Alt = 2,
    Ctrl = 4,
}
