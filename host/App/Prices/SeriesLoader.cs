using Rota.Host.Plugins;
using Rota.Host.Settings;

namespace Rota.Host.Prices;

internal static class SeriesLoader
{
    // Enough to hide the latency of a disk or server, few enough not to overload a server.
    private const int AtOnce = 8;

    // Loads all history up to the end of the range, because lookbacks reach before its start, with the history of proxies. The
    // mistakes of all assets are reported together.
    public static IReadOnlyList<PriceSeries> Load(IDataFeed feed, IReadOnlyList<Asset> assets, DateOnly last, ProxyTable proxies, CancellationToken cancel)
    {
        var chains = assets.SelectMany(proxies.Of).ToList();
        Asset[] wanted = [.. assets.Concat(chains.Select(row => row.Proxy)).Distinct()];
        var (series, errors) = LoadAll(feed, wanted, asset => Wanted(asset, chains, last), cancel);

        // In the order of the assets, whichever finished first.
        if (Array.Find(errors, error => error is PluginFault) is { } fault) throw fault;
        var mistakes = new List<Mistake>();
        for (var i = 0; i < wanted.Length; i++)
        {
            if (errors[i] is not InputException wrong) continue;
            var ofProxy = chains.Find(row => row.Proxy == wanted[i]);
            mistakes.AddRange(ofProxy is null || assets.Contains(wanted[i]) ? wrong.Mistakes : OfProxy(ofProxy, wrong, proxies));
        }

        var loaded = new Dictionary<Asset, PriceSeries>();
        for (var i = 0; i < wanted.Length; i++) loaded[wanted[i]] = series[i];
        if (mistakes.Count == 0)
        {
            var extended = assets.Select(asset => Extended(asset, loaded, proxies, mistakes)).ToList();
            if (mistakes.Count == 0) return extended;
        }

        throw new InputException([.. mistakes.Distinct()]);
    }

    // A proxy joins on the asset's first day, which may lie after the range. The panel ends with the range all the same.
    public static DateRange Wanted(Asset asset, IReadOnlyList<ProxyRow> chains, DateOnly last) =>
        new(DateOnly.MinValue, chains.Any(row => row.Asset == asset || row.Proxy == asset) ? DateOnly.MaxValue : last);

    // Each asset has either a series or an error: a mistake or a plugin's fault.
    public static (PriceSeries[] Series, Exception?[] Errors) LoadAll(
        IDataFeed feed, Asset[] assets, DateRange range, CancellationToken cancel) => LoadAll(feed, assets, _ => range, cancel);

    public static (PriceSeries[] Series, Exception?[] Errors) LoadAll(
        IDataFeed feed, Asset[] assets, Func<Asset, DateRange> wanted, CancellationToken cancel)
    {
        var series = new PriceSeries[assets.Length];
        var errors = new Exception?[assets.Length];
        using var gate = new SemaphoreSlim(AtOnce);
        var loads = new Task[assets.Length];
        for (var i = 0; i < loads.Length; i++)
        {
            var at = i;
            loads[i] = Task.Run(async () =>
            {
                await gate.WaitAsync(cancel).ConfigureAwait(false);
                try
                {
                    series[at] = await feed.LoadAsync(assets[at], wanted(assets[at]), cancel).ConfigureAwait(false);
                }
                catch (Exception wrong) when (wrong is InputException or PluginFault)
                {
                    errors[at] = wrong;
                }
                finally
                {
                    gate.Release();
                }
            }, CancellationToken.None);
        }

        // Cancelled loads end by themselves, and the gate must outlive them.
        Task.WaitAll(loads, CancellationToken.None);
        return (series, errors);
    }

    private static PriceSeries Extended(Asset asset, Dictionary<Asset, PriceSeries> loaded, ProxyTable proxies, List<Mistake> mistakes)
    {
        var series = loaded[asset];
        foreach (var row in proxies.Of(asset))
        {
            try
            {
                series = series.ExtendedBy(loaded[row.Proxy], row.ExpenseRatio);
            }
            catch (InputException wrong)
            {
                mistakes.AddRange(OfProxy(row, wrong, proxies));
                return series;
            }
        }

        return series;
    }

    // A corrupt row belongs to the proxy's own file; any other mistake to the line that names the proxy.
    private static IEnumerable<Mistake> OfProxy(ProxyRow row, InputException wrong, ProxyTable proxies) => wrong.Mistakes.Select(
        mistake => mistake.Line is null ? proxies.Wrong(row, $"{row.Proxy}, a proxy of {row.Asset}: {mistake.What}") : mistake);
}
