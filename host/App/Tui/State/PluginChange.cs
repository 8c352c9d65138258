namespace Rota.Host.Tui;

internal enum PluginChange
{
    Enable,
    Disable,
    Remove,
    RollBack,

    // Loads it apart; one that failed before is tried anew.
    Check,
}
