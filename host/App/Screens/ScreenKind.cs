namespace Rota.Host.Screens;

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
    Help,
}
