namespace Rota.Host.Plugins;

internal enum LockState
{
    // Its folder is about to be moved to its place.
    Installing,

    Installed,

    // The user turned this version off; an older one is used.
    SetAside,

    // To be deleted at the next start.
    Removed,
}
