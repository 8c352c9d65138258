namespace Rota.Host.Tui;

internal enum ScreenKind
{
    Strategies,
    Run,
    Why,
    Explanation,
    Error,
    Word,
    Compare,
    Parameters,
    Settings,
    Plugins,
    Diagnostics,
    Log,
    Tour,
    Help,
}
