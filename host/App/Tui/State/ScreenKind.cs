namespace Rota.Host.Tui;

internal enum ScreenKind
{
    Strategies,
    Run,
    Why,
    Compare,
    Parameters,
    Plugins,
    Diagnostics,
    Log,
    Tour,
    Help,
}
