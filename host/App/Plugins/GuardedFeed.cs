namespace Rota.Host.Plugins;

internal sealed class GuardedFeed(InstalledPlugin plugin, IDataFeed feed) : IDataFeed
{
    public async Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        try
        {
            var series = await feed.LoadAsync(asset, range, cancel).ConfigureAwait(false);
            return series is not null && series.Asset == asset
                ? series
                : throw new InvalidOperationException($"It was asked for {asset} and gave {series?.Asset.Name ?? "nothing"}.");
        }
        catch (Exception exception) when (PluginCall.IsFault(exception))
        {
            throw new PluginFault(plugin, $"loading {asset}", exception);
        }
    }
}
