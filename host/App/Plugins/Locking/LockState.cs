namespace Rota.Host.Plugins;

internal enum LockState
{
    // About to be moved into place.
    Installing,

    Installed,

    // The user turned this version off; an older one is in use.
    SetAside,

    // Deleted at the next start.
    Removed,
}
