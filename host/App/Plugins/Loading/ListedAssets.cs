namespace Rota.Host.Plugins;

// The assets of a feed that can list them. Wrappers of feeds pass the list on.
internal static class ListedAssets
{
    public static Task<IReadOnlyList<Asset>> Of(IDataFeed feed, CancellationToken cancel) => feed is IAssetList list
        ? list.ListAsync(cancel)
        : throw new InputException(new Mistake("The feed cannot list its assets; name them, as in SPY IEF."));
}
