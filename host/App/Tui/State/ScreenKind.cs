namespace Rota.Host.Tui;

internal enum ScreenKind
{
    Strategies,
    Run,
    Why,
    Error,
    Word,
    Compare,
    Parameters,
    Plugins,
    Diagnostics,
    Log,
    Help,
}
