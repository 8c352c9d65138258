using System.Diagnostics;
using Rota.Host.Output;
using Rota.Host.Plugins;
using Rota.Host.Watching;

namespace Rota.Host.Running;

// Runs a script again and again, and keeps the watch on all files that the last run stood on.
internal sealed class LiveRun(
    PluginCatalogue plugins,
    FileWatch watch,
    Func<IEnumerable<string>> files,
    Func<PreparedRun> prepare,
    IReadOnlyList<ITable> tables)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, RememberingFeed> _feeds = new(StringComparer.Ordinal);
    private HashSet<string> _data = new(StringComparer.Ordinal);

    // Runs once. A cancelled run goes on to its next step and gives nothing.
    public LiveResult Run(IReadOnlyList<string> changed, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        lock (_lock)
        {
            cancel.ThrowIfCancellationRequested();
            if (changed.Any(_data.Contains)) _feeds.Clear();
            watch.Follow(files().Concat(_data));
        }

        var run = prepare();
        lock (_lock)
        {
            cancel.ThrowIfCancellationRequested();
            _data = [.. DataFiles.Of(run, plugins)];
            watch.Follow(files().Concat(_data));
            var feed = $"{run.Plan.Feed}";
            // A server is asked anew by every run, and once by each.
            if (run.Plan.Feed.Sources.Any(source => plugins.RequireFeed(source.Name).AsksServer)) _feeds.Remove(feed);
            if (!_feeds.TryGetValue(feed, out var remembering)) _feeds[feed] = remembering = new RememberingFeed(run.Feed);
            run = run with { Feed = remembering };
        }

        using var silence = new Progress(TextWriter.Null);
        try
        {
            var study = Pipeline.Run(run, plugins.Statistics(run.Plan.Profile.StatisticsSet), silence, cancel: cancel).WithTables(tables);
            return new LiveResult(study, Stopwatch.GetElapsedTime(began));
        }
        catch
        {
            // A price that could not be had may be had the next time.
            lock (_lock) _feeds.Clear();
            throw;
        }
    }
}
