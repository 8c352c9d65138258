namespace Rota.Host.Plugins;

internal enum PluginState
{
    Active,

    // Turned off by the user, or by a rollback.
    Disabled,

    // Built for another SDK, runtime or program version.
    Incompatible,

    // Invalid folder, manifest or code.
    Broken,

    // Another version is in use.
    Superseded,

    // Removed, but the folder still exists.
    PendingRemoval,
}
