namespace Rota.Host.Tui;

internal enum ScreenKind
{
    Strategies,
    Run,
    Why,
    Compare,
    Parameters,
    Settings,
    Plugins,
    Diagnostics,
    Log,
    Help,
}
