namespace Rota.Host.Plugins;

// The kind of location after a feed's colon.
internal enum FeedLocation
{
    // Free text.
    Text,

    // Free text for a server, whose answer may change at any time.
    Server,

    // A file or folder.
    Path,

    // Other feeds, separated by commas.
    Feeds,
}
