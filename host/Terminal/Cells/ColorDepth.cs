namespace Rota.Terminal;

// How many colours a terminal is given, from none to all.
internal enum ColorDepth
{
    None,
    Sixteen,
    TwoFiftySix,
    TrueColor,
}
