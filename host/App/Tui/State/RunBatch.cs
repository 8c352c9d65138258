namespace Rota.Host.Tui;

// The runs since nothing was under way: how many were asked for, and how many are done. LastDone is when the last of these ended.
internal sealed record RunBatch(DateTime Began, int Count, int Done, DateTime LastDone)
{
    // The batch after the state has changed; none when everything is done.
    public static AppState After(AppState before, AppState after)
    {
        if (ReferenceEquals(before.Scripts, after.Scripts)) return after;
        var running = after.Scripts.Where(script => script.IsUnderWay).Select(script => script.Path).ToList();
        if (running.Count == 0) return after.Batch is null ? after : after with { Batch = null };
        var were = before.Scripts.Where(script => script.IsUnderWay).Select(script => script.Path).ToHashSet(StringComparer.Ordinal);
        var batch = after.Batch ?? new(after.Now, 0, 0, after.Now);
        var count = batch.Count + running.Count(path => !were.Contains(path));
        var done = count - running.Count;
        return after with { Batch = batch with { Count = count, Done = done, LastDone = done > batch.Done ? after.Now : batch.LastDone } };
    }

    // As long as the finished runs took, for each of those to come. Null before one has finished, and once the estimate has passed.
    public TimeSpan? Left(DateTime now)
    {
        if (Done == 0) return null;
        var left = (LastDone - Began) / Done * (Count - Done) - (now - LastDone);
        return left > TimeSpan.Zero ? left : null;
    }
}
