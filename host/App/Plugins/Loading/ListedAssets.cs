namespace Rota.Host.Plugins;

// What a feed has, as far as it can say so. Whatever wraps a feed passes this on.
internal static class ListedAssets
{
    public static Task<IReadOnlyList<Asset>> Of(IDataFeed feed, CancellationToken cancel) => feed is IAssetList list
        ? list.ListAsync(cancel)
        : throw new InputException(new Mistake("The feed cannot say which assets it has; name them, as in SPY IEF."));
}
