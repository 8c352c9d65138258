using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Runs;
using Rota.Host.Settings;

namespace Rota.Host.Bundles;

// All prices that a run needs, by asset name. As in a run, a default benchmark may be missing.
internal sealed record GatheredPrices(IReadOnlyList<PriceSeries> Series, OrderedDictionary<string, string> Missing)
{
    public static GatheredPrices Of(PreparedRun run)
    {
        var own = Needed(run.Built.Strategy, run.Plan.Proxies).ToHashSet();
        var beside = run.Benchmark is null ? [] : Needed(run.Benchmark, run.Plan.Proxies);
        Asset[] wanted = [.. own.Concat(beside).Distinct().Order()];
        var (series, errors) = SeriesLoader.LoadAll(
            run.Feed, wanted, asset => SeriesLoader.Wanted(asset, run.Plan.Proxies.Rows, run.Plan.Range.To), CancellationToken.None);
        if (Array.Find(errors, error => error is PluginFault) is { } fault) throw fault;
        var mistakes = new List<Mistake>();
        var gathered = new GatheredPrices([.. series.Where((_, at) => errors[at] is null)], []);
        for (var i = 0; i < wanted.Length; i++)
        {
            if (errors[i] is not InputException wrong) continue;
            if (own.Contains(wanted[i]) || !run.Plan.Benchmark.IsDefault) mistakes.AddRange(wrong.Mistakes);
            else gathered.Missing[wanted[i].Name] = wrong.Mistakes[0].What;
        }

        return mistakes.Count == 0 ? gathered : throw new InputException([.. mistakes.Distinct()]);
    }

    private static IEnumerable<Asset> Needed(Strategy strategy, ProxyTable proxies)
    {
        var needs = strategy.Needs;
        return needs.Concat(needs.SelectMany(proxies.Of).Select(row => row.Proxy));
    }
}
