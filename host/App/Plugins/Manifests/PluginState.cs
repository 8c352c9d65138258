namespace Rota.Host.Plugins;

internal enum PluginState
{
    Active,

    // The user turned it off, or went back from this version of it.
    Disabled,

    // Made for another SDK, runtime or program.
    Incompatible,

    // Its folder, manifest or code is wrong.
    Broken,

    // Another version of it is used.
    Superseded,

    // Removed, but its folder is still there.
    PendingRemoval,
}
