using Rota.Host.Plugins;
using Rota.Host.Settings;

namespace Rota.Host.Running;

// The files from which a feed has the prices of a run, where it reads one file or files named after assets; full paths.
internal static class DataFiles
{
    public static IReadOnlyList<string> Of(PreparedRun run, PluginCatalogue plugins) =>
        Of(run.Plan, run.Built.Strategy, run.Benchmark, plugins);

    // As many as are known of a run that something is wrong with.
    public static IReadOnlyList<string> Of(RunPlan plan, Strategy? strategy, Strategy? benchmark, PluginCatalogue plugins)
    {
        var feeds = (plan.Feed?.Sources ?? []).Where(feed => feed.Location.Length > 0 && plugins.RequireFeed(feed.Name).TakesPath).ToList();
        if (feeds.Count == 0) return [];
        var needs = (strategy?.Allocation.Needs ?? []).Concat(benchmark?.Allocation.Needs ?? []).ToList();
        var proxies = plan.Proxies ?? ProxyTable.Empty;
        var assets = needs.Concat(needs.SelectMany(proxies.Of).Select(row => row.Proxy)).Distinct().ToList();
        return [.. feeds.SelectMany(feed => OfFeed(feed, assets)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> OfFeed(FeedChoice feed, List<Asset> assets) => File.Exists(feed.Location)
        ? [Path.GetFullPath(feed.Location)]
        : Folders(feed).SelectMany(folder => InFolder(Path.GetFullPath(folder), assets));

    // A location is a folder; behind a plus there may be options, whose values may be folders as they lie from the first.
    private static IEnumerable<string> Folders(FeedChoice feed)
    {
        if (Directory.Exists(feed.Location)) return [feed.Location];
        var parts = feed.Location.Split('+');
        return parts.Skip(1).Select(option => option[(option.IndexOf('=', StringComparison.Ordinal) + 1)..])
            .Select(value => Path.Combine(parts[0], value)).Prepend(parts[0]);
    }

    // A file that is not there yet may come.
    private static IEnumerable<string> InFolder(string folder, List<Asset> assets)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
        var named = files.ToLookup(file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase);
        return assets.SelectMany(asset => named[asset.Name].Append(Path.Combine(folder, $"{asset}.csv")));
    }
}
