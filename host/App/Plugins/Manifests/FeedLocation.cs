namespace Rota.Host.Plugins;

// What follows a feed's colon.
internal enum FeedLocation
{
    // Some words of its own.
    Text,

    // Some words of its own, to which the answer may be another at any time.
    Server,

    // A file or folder.
    Path,

    // Other feeds, parted by commas.
    Feeds,
}
