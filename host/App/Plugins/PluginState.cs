namespace Rota.Host.Plugins;

internal enum PluginState
{
    Active,

    // Made for another SDK.
    Incompatible,

    // Its folder, manifest or code is wrong.
    Broken,

    // A newer version of it is there.
    Superseded,
}
