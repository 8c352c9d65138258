namespace Rota.Host.Plugins;

// A feed declared in a manifest.
internal sealed record ProvidedFeed(string Name, FeedLocation Location)
{
    // The name of the user's key, and where to get one; null if the feed needs no key.
    public string? Key { get; init; }

    public string? KeyPage { get; init; }

    // True if the feed also works without the key.
    public bool IsKeyOptional { get; init; }

    public bool TakesPath => Location == FeedLocation.Path;

    public bool AsksServer => Location == FeedLocation.Server;

    public bool IsChain => Location == FeedLocation.Feeds;
}
