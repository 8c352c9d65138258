namespace Rota.Host.Screens;

internal enum PluginChange
{
    Enable,
    Disable,
    Remove,
    RollBack,

    // Loads it apart; one that failed before is tried anew.
    Check,
}
