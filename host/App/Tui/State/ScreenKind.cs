namespace Rota.Host.Tui;

internal enum ScreenKind
{
    Strategies,
    Run,
    Why,
    Explanation,
    Compare,
    Parameters,
    Plugins,
    Diagnostics,
    Log,
    Help,
}
