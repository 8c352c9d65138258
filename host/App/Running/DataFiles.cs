using Rota.Host.Plugins;
using Rota.Host.Settings;

namespace Rota.Host.Running;

// The files from which a feed has the prices of a run, where it reads files named after assets.
internal static class DataFiles
{
    public static IEnumerable<string> Of(PreparedRun run, PluginCatalogue plugins)
    {
        if (!plugins.RequireFeed(run.Plan.Feed.Name).TakesPath) return [];
        var needs = run.Built.Strategy.Allocation.Needs.Concat(run.Benchmark?.Allocation.Needs ?? []).ToList();
        var assets = needs.Concat(needs.SelectMany(run.Plan.Proxies.Of).Select(row => row.Proxy)).Distinct().ToList();
        return Folders(run.Plan.Feed).SelectMany(folder => assets.SelectMany(asset => InFolder(folder, asset)));
    }

    // A location is a folder; behind a plus there may be options, whose values may be folders as they lie from the first.
    private static IEnumerable<string> Folders(FeedChoice feed)
    {
        if (Directory.Exists(feed.Location)) return [feed.Location];
        var parts = feed.Location.Split('+');
        return parts.Skip(1).Select(option => option[(option.IndexOf('=', StringComparison.Ordinal) + 1)..])
            .Select(value => Path.Combine(parts[0], value)).Prepend(parts[0]);
    }

    // A file that is not there yet may come.
    private static IEnumerable<string> InFolder(string folder, Asset asset)
    {
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder) : [];
        return files.Where(file => Path.GetFileNameWithoutExtension(file).Equals(asset.Name, StringComparison.OrdinalIgnoreCase))
            .Append(Path.Combine(folder, $"{asset}.csv")).Distinct(StringComparer.Ordinal);
    }
}
