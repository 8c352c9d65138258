using System.Diagnostics;
using Rota.Host.Logging;

namespace Rota.Host.Plugins;

internal sealed class GuardedFeed(InstalledPlugin plugin, IDataFeed feed) : IDataFeed, IAssetList, IRateFeed, ILimitedFeed, IProbedFeed, IQuoteFeed
{
    public async Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        try
        {
            // Abandons a feed that does not react to cancellation.
            var series = await Task.Run(() => feed.LoadAsync(asset, range, cancel), CancellationToken.None)
                .WaitAsync(cancel).ConfigureAwait(false);
            Log.Say($"feed of {plugin.Title}: {asset} {range} in {Log.Took(began)}");
            return series is not null && series.Asset == asset
                ? series
                : throw new InvalidOperationException($"The feed returned {series?.Asset.Name ?? "nothing"} instead of {asset}.");
        }
        catch (Exception exception) when (PluginCall.IsFault(exception))
        {
            throw new PluginFault(plugin, $"loading {asset}", exception);
        }
        finally
        {
            PluginTimes.Add(plugin, began);
        }
    }

    public async Task<RateSeries> LoadRatesAsync(Asset asset, CancellationToken cancel)
    {
        try
        {
            var series = await Task.Run(() => LoadedRates.Of(feed, asset, cancel), CancellationToken.None).WaitAsync(cancel).ConfigureAwait(false);
            return series is not null && series.Asset == asset
                ? series
                : throw new InvalidOperationException($"The feed returned {series?.Asset.Name ?? "nothing"} instead of the rate {asset}.");
        }
        catch (Exception exception) when (PluginCall.IsFault(exception))
        {
            throw new PluginFault(plugin, $"loading the rate {asset}", exception);
        }
    }

    public async Task<IReadOnlyList<Asset>> ListAsync(CancellationToken cancel)
    {
        try
        {
            var assets = await ListedAssets.Of(feed, cancel).ConfigureAwait(false);
            return assets is not null && assets.All(asset => asset is not null) && assets.Distinct().Count() == assets.Count
                ? assets
                : throw new InvalidOperationException("The list is null or contains a null or a duplicate.");
        }
        catch (Exception exception) when (PluginCall.IsFault(exception))
        {
            throw new PluginFault(plugin, "listing its assets", exception);
        }
    }

    public Allowance? AllowanceFor(IReadOnlyList<Asset> assets) =>
        feed is ILimitedFeed limited ? PluginCall.Of(plugin, "counting its requests", () => limited.AllowanceFor(assets)) : null;

    public async Task<ProviderAnswer> ProbeAsync(Asset asset, CancellationToken cancel)
    {
        if (feed is not IProbedFeed probed) throw new InputException(new Mistake("This feed does not query a provider; choose one that does, such as yahoo."));
        try
        {
            return await Task.Run(() => probed.ProbeAsync(asset, cancel), CancellationToken.None).WaitAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception exception) when (PluginCall.IsFault(exception))
        {
            throw new PluginFault(plugin, $"asking for {asset}", exception);
        }
    }

    public async Task<Quote> QuoteAsync(Asset asset, CancellationToken cancel)
    {
        if (feed is not IQuoteFeed quoting)
            throw new InputException(new Mistake("This feed has no quotes of a running session. Use --quotes with a file of Asset, Price and Time, or a feed that has them, such as yahoo."));
        try
        {
            var quote = await Task.Run(() => quoting.QuoteAsync(asset, cancel), CancellationToken.None).WaitAsync(cancel).ConfigureAwait(false);
            return quote is not null && quote.Asset == asset
                ? quote
                : throw new InvalidOperationException($"The feed returned {quote?.Asset.Name ?? "nothing"} instead of a quote of {asset}.");
        }
        catch (Exception exception) when (PluginCall.IsFault(exception))
        {
            throw new PluginFault(plugin, $"asking for a quote of {asset}", exception);
        }
    }
}
