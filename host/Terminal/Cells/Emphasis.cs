namespace Rota.Terminal;

[Flags]
internal enum Emphasis
{
    None = 0,
    Bold = 1,
    Dim = 2,
    Underline = 4,
    Reverse = 8,
}
