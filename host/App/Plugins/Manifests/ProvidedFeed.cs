namespace Rota.Host.Plugins;

// A feed that a manifest promises.
internal sealed record ProvidedFeed(string Name, FeedLocation Location)
{
    // The name of the user's key that it reads, and where to get one; null where it needs none.
    public string? Key { get; init; }

    public string? KeyPage { get; init; }

    // Whether it works without the key too.
    public bool IsKeyOptional { get; init; }

    public bool TakesPath => Location == FeedLocation.Path;

    public bool AsksServer => Location == FeedLocation.Server;

    public bool IsChain => Location == FeedLocation.Feeds;
}
