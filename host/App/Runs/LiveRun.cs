using System.Diagnostics;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Prices;
using Rota.Host.Rendering;

namespace Rota.Host.Runs;

// Runs a script repeatedly, and watches all files that the last run depended on.
internal sealed class LiveRun(
    PluginCatalogue plugins,
    FileWatch watch,
    Func<IEnumerable<string>> files,
    Func<PreparedRun> prepare,
    IReadOnlyList<ITable> tables)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (SharedFeed Feed, SourceLog Sources)> _feeds = new(StringComparer.Ordinal);
    private readonly HashSet<string> _data = new(StringComparer.Ordinal);

    // Runs once. A cancelled run ends after its current step and returns nothing. Noted adds to the result what its reports say.
    public LiveResult Run(IReadOnlyList<string> changed, Func<PreparedRun, BacktestResult, BacktestResult>? noted, CancellationToken cancel)
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
            var feed = $"{run.Plan.Feed}";
            // Each run asks a server again, but only once.
            if (run.Plan.Feed.Sources.Any(source => plugins.RequireFeed(source.Name).AsksServer)) _feeds.Remove(feed);
            if (!_feeds.TryGetValue(feed, out var remembering)) _feeds[feed] = remembering = (new(run.Feed), run.Sources);
            run = run with { Feed = remembering.Feed, Sources = remembering.Sources };
            _data.UnionWith(DataFiles.Of(run, run.Sources, plugins));
            watch.Follow(files().Concat(_data));
        }

        using var silence = new Progress(TextWriter.Null);
        try
        {
            var study = Pipeline.Run(
                run, plugins.Statistics(run.Plan.Profile.StatisticsSet), silence, noted: noted is null ? null : result => noted(run, result), cancel: cancel)
                .WithTables(tables);
            Follow(run, isDone: true, cancel);
            return new LiveResult(study, Stopwatch.GetElapsedTime(began), run);
        }
        catch
        {
            // A price that failed to load may load the next time.
            lock (_lock) _feeds.Clear();
            Follow(run, isDone: false, cancel);
            throw;
        }
    }

    // A failed run may also depend on files that it did not read.
    private void Follow(PreparedRun run, bool isDone, CancellationToken cancel)
    {
        lock (_lock)
        {
            if (cancel.IsCancellationRequested) return;
            if (isDone) _data.Clear();
            _data.UnionWith(DataFiles.Of(run, run.Sources, plugins));
            watch.Follow(files().Concat(_data));
        }
    }
}

// The result of a run, and the time since the save.
internal sealed record LiveResult(Study Study, TimeSpan Took, PreparedRun Run);
