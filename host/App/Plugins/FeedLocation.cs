namespace Rota.Host.Plugins;

// What follows a feed's colon.
internal enum FeedLocation
{
    // Some words of its own.
    Text,

    // A file or folder.
    Path,

    // Other feeds, parted by commas.
    Feeds,
}
