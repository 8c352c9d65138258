namespace Rota.Host.Tui;

internal enum PluginChange
{
    Enable,
    Disable,
    Remove,
    RollBack,

    // Loads it in a separate process; one that failed before is retried.
    Check,
}
