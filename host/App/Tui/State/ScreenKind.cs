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
    Sweep,
    Settings,
    Plugins,
    Diagnostics,
    Log,
    Tour,
    Help,
}
