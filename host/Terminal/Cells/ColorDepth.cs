namespace Rota.Terminal;

// The number of colours that a terminal supports.
internal enum ColorDepth
{
    None,
    Sixteen,
    TwoFiftySix,
    TrueColor,
}
