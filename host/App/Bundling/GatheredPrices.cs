using System.Globalization;
using Rota.Host.Plugins;
using Rota.Host.Running;
using Rota.Host.Settings;

namespace Rota.Host.Bundling;

// All prices that a run needs, by the names of the assets. A default benchmark that cannot be had is left out, as it is by a run.
internal static class GatheredPrices
{
    public static IReadOnlyList<PriceSeries> Of(PreparedRun run)
    {
        var own = Needed(run.Built.Strategy, run.Plan.Proxies).ToHashSet();
        var beside = run.Benchmark is null ? [] : Needed(run.Benchmark, run.Plan.Proxies);
        Asset[] wanted = [.. own.Concat(beside).Distinct().Order()];
        var (series, errors) = SeriesLoader.LoadAll(run.Feed, wanted, new DateRange(DateOnly.MinValue, run.Plan.Range.To), CancellationToken.None);
        if (Array.Find(errors, error => error is PluginFault) is { } fault) throw fault;
        var mistakes = new List<Mistake>();
        var found = new List<PriceSeries>();
        for (var i = 0; i < wanted.Length; i++)
        {
            if (errors[i] is null) found.Add(Whole(series[i]));
            else if (errors[i] is InputException wrong && (own.Contains(wanted[i]) || !run.Plan.Benchmark.IsDefault))
                mistakes.AddRange(wrong.Mistakes);
        }

        return mistakes.Count == 0 ? found : throw new InputException([.. mistakes.Distinct()]);
    }

    public static BundledPrices Facts(PriceSeries series, byte[] content) => new(
        series.Asset.Name, series.Dates.Length, series.Dates[0], series.Dates[^1], series.RealFrom, series.Source, Hashes.Of(content));

    private static IEnumerable<Asset> Needed(Strategy strategy, ProxyTable proxies)
    {
        var needs = strategy.Allocation.Needs;
        return needs.Concat(needs.SelectMany(proxies.Of).Select(row => row.Proxy));
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "any day";

    // Only of a series with another in front do the days not tell where days follow months.
    private static PriceSeries Whole(PriceSeries series)
    {
        var copy = new PriceSeries(series.Asset, series.Dates.ToArray(), series.Closes.ToArray(), null, series.Source, series.RealFrom);
        return copy.DailyFrom == series.DailyFrom ? series : throw new InputException(new Mistake(
            $"{series.Asset} has a price for each month before {Day(series.DailyFrom)}, spliced by its feed, which a bundle cannot hold. " +
            "Say by --proxies what stands before it."));
    }
}
