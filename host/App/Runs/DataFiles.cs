using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Settings;

namespace Rota.Host.Runs;

// The price files of a run, by full path: those that the series name, and for a series not yet read, files named after the asset.
internal static class DataFiles
{
    public static IReadOnlyList<string> Of(PreparedRun run, SourceLog named, PluginCatalogue plugins) =>
        Of(run.Plan, run.Built.Strategy, run.Benchmark, named, plugins);

    // As many as are known when the run has failed.
    public static IReadOnlyList<string> Of(
        RunPlan plan, Strategy? strategy, Strategy? benchmark, SourceLog named, PluginCatalogue plugins)
    {
        var feeds = (plan.Feed?.Sources ?? []).Where(feed => feed.Location.Length > 0 && plugins.RequireFeed(feed.Name).TakesPath).ToList();
        if (feeds.Count == 0) return [];
        var needs = (strategy?.Needs ?? []).Concat(benchmark?.Needs ?? []).ToList();
        var proxies = plan.Proxies ?? ProxyTable.Empty;
        var assets = needs.Concat(needs.SelectMany(proxies.Of).Select(row => row.Proxy)).Distinct().ToList();
        return [.. feeds.SelectMany(feed => OfFeed(feed, assets, named)).Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> OfFeed(FeedChoice feed, List<Asset> assets, SourceLog named)
    {
        if (WithoutOptions(feed) is var path && File.Exists(path)) return [Path.GetFullPath(path)];
        var folders = Folders(feed).Select(Path.GetFullPath).Select(folder => (Folder: folder, Files: Files(folder))).ToList();
        return assets.SelectMany(asset =>
        {
            var likely = folders.SelectMany(each => InFolder(each.Folder, each.Files, asset)).ToList();
            // Where files are named after assets, files may appear that no series names yet.
            return named.Of(feed, asset) is { } known && known.Except(likely).Any() ? known : likely;
        });
    }

    // A location is a folder; options may follow a plus, and their values may be folders relative to the first.
    private static IEnumerable<string> Folders(FeedChoice feed)
    {
        if (Directory.Exists(feed.Location)) return [feed.Location];
        var parts = feed.Location.Split('+');
        return parts.Skip(1).Select(option => option[(option.IndexOf('=', StringComparison.Ordinal) + 1)..])
            .Select(value => Path.Combine(parts[0], value)).Where(Directory.Exists).Prepend(parts[0]);
    }

    private static string WithoutOptions(FeedChoice feed) => File.Exists(feed.Location) ? feed.Location : feed.Location.Split('+')[0];

    private static ILookup<string, string> Files(string folder) => (Directory.Exists(folder) ? Directory.GetFiles(folder) : [])
        .ToLookup(file => Path.GetFileNameWithoutExtension(file), StringComparer.OrdinalIgnoreCase);

    // A missing file may be created later.
    private static IEnumerable<string> InFolder(string folder, ILookup<string, string> files, Asset asset) =>
        files[asset.RateName ?? asset.Name].Append(Path.Combine(folder, $"{asset.RateName ?? asset.Name}.csv"));
}
