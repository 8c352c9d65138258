namespace Rota.Host.Tui;

internal enum ScreenKind
{
    Strategies,
    Run,
    Why,
    Explanation,
    Compare,
    Parameters,
    Settings,
    Plugins,
    Diagnostics,
    Log,
    Help,
}
