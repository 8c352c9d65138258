namespace Rota.Host.Plugins;

// A feed that a manifest promises.
internal sealed record ProvidedFeed(string Name, FeedLocation Location)
{
    public bool TakesPath => Location == FeedLocation.Path;

    public bool AsksServer => Location == FeedLocation.Server;

    public bool IsChain => Location == FeedLocation.Feeds;
}
