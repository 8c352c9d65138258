using System.Diagnostics;
using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Runs;
using Rota.Host.Scripting;
using Rota.Host.Settings;
using Rota.Host.Workers;

namespace Rota.Host.Live;

// Keeps scripts alive: compiles them here, runs them in workers, watches all that they stand on, and runs them again at once when
// it changes. It draws nothing; what happens it tells, in order.
internal sealed class LiveScripts : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _over = new();
    private readonly FileWatch _watch;
    private readonly FollowedFiles _files;
    private readonly JobScheduler _work;
    private readonly WorkerPool _pool;
    private readonly Func<string, LiveSettings> _settings;
    private readonly IReadOnlyList<string> _tables;
    private readonly EventDispatcher _telling;
    private readonly ScriptFolders _folders;
    private readonly CompileQueue _queue;
    private readonly Task _watching;
    private readonly HashSet<Task> _running = [];
    private volatile Preparation _preparation;
    // In the order in which they are listed.
    private List<LiveScript> _scripts = [];

    // Settings are those in force for a script. Tell hears of everything, one event after the other; that scripts come or go, of
    // the folders of those that are listed and of all below the roots.
    public LiveScripts(
        PluginCatalogue plugins, Func<string, LiveSettings> settings, WorkerPool pool, Action<LiveEvent> tell,
        IReadOnlyList<string>? tables = null, IReadOnlyList<string>? roots = null)
    {
        (_work, _pool, _settings, _tables) = (new(pool), pool, settings, tables ?? []);
        _preparation = new(plugins, settings, _tables);
        _telling = new(tell);
        _watch = new(".csx", paths => TakeChange(paths, Stopwatch.GetTimestamp(), isOver: false));
        _files = new(_watch, Wanted);
        _folders = new([.. (roots ?? []).Select(Path.GetFullPath)], folders => Tell(new FolderChanged(folders)));
        _queue = new(Compile, () => _preparation.Warm());
        _watching = Task.Run(WatchAsync);
    }

    // What is listed from now on, by full paths. Nothing is run yet; what was listed before and is no more is dropped.
    public void Open(IReadOnlyList<string> paths)
    {
        var texts = paths.Distinct(FileWatch.Paths).ToDictionary(path => path, ScriptSource.PathsOf, FileWatch.Paths);
        lock (_lock)
        {
            var known = _scripts.ToDictionary(script => script.Path, FileWatch.Paths);
            _scripts = [.. texts.Select(each => known.GetValueOrDefault(each.Key) ?? new(each.Key) { Texts = each.Value })];
            foreach (var gone in known.Values.Except(_scripts)) End(gone);
        }

        _files.Update();
        _folders.Follow(paths.Select(path => Path.GetDirectoryName(path)!));
    }

    // Runs it now, and from now on after every change of what it stands on.
    public void Run(string path, IReadOnlyDictionary<string, ParameterValue> parameters)
    {
        lock (_lock) Start(Listed(path), parameters, Urgency.Now);
    }

    // The same for many, as many at once as the pool runs, in the order given.
    public void RunAll(IReadOnlyList<(string Path, IReadOnlyDictionary<string, ParameterValue> Parameters)> scripts)
    {
        lock (_lock)
        {
            foreach (var (path, parameters) in scripts) Start(Listed(path), parameters, Urgency.Later);
        }
    }

    // Other plugins are used from now on, and all that is live is run again with them.
    public void Renew(PluginCatalogue plugins)
    {
        lock (_lock)
        {
            if (_over.IsCancellationRequested) return;
            _preparation = new(plugins, _settings, _tables);
            _pool.Renew();
            foreach (var script in _scripts.Where(script => script.IsLive)) Start(script, Urgency.Later, [], Stopwatch.GetTimestamp());
        }
    }

    // The reasons of the decision in force on a day, of the run that was the last to have a result.
    public void Ask(string path, DateOnly why) => Ask(
        path, last => last with { Why = why }, answer => new DecisionExplained(path, why, (answer as RunSnapshot)?.Why, answer as Failed));

    // Reports of that run.
    public void Report(string path, IReadOnlyList<string> names) => Ask(
        path, last => last with { Reports = names }, answer => new ReportsRendered(path, (answer as RunSnapshot)?.Reports, answer as Failed));

    // Ends what is under way; the last result stays, and the next change runs it again.
    public void Stop(string path)
    {
        lock (_lock) Stop(Listed(path));
    }

    public void StopAll()
    {
        lock (_lock) _scripts.ForEach(Stop);
    }

    // The pool stays, it is the caller's.
    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            if (_over.IsCancellationRequested) return;
            _over.Cancel();
            _scripts.ForEach(End);
        }

        _folders.Dispose();
        await _queue.EndAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(false);
        await Task.WhenAll(Running()).ConfigureAwait(false);
        _watch.Dispose();
        await _telling.EndAsync().ConfigureAwait(false);
        _over.Dispose();
    }

    private void Ask(string path, Func<Job, Job> question, Func<Answer, LiveEvent> reply)
    {
        lock (_lock)
        {
            var script = Listed(path);
            if (script.Last is { } last)
                _running.Add(AskAsync(question(last with { WantsNow = false, Tables = [] }), reply, script.Asked.Token));
            else
                Tell(reply(new Failed(FailureCause.Mistake, $"{Path.GetFileName(path)} has no result yet; run it first.")));
        }
    }

    private void End(LiveScript script)
    {
        Drop(script);
        _running.Add(script.Asked.CancelAsync());
    }

    // Whether there was anything to drop.
    private bool Drop(LiveScript script)
    {
        if (script.DropAsync() is not { } dropping) return false;
        _running.Add(dropping);
        return true;
    }

    private LiveScript Listed(string path) => _scripts.Find(script => FileWatch.Paths.Equals(script.Path, path))
        ?? throw new ArgumentException($"'{path}' is not among the scripts that are open.", nameof(path));

    private void Stop(LiveScript script)
    {
        _running.Add(script.Asked.CancelAsync());
        script.Asked = new();
        if (Drop(script)) Tell(new RunStopped(script.Path));
    }

    private void Start(LiveScript script, IReadOnlyDictionary<string, ParameterValue> parameters, Urgency urgency)
    {
        (script.IsLive, script.Parameters) = (true, parameters);
        Start(script, urgency, [], Stopwatch.GetTimestamp());
    }

    private void Start(LiveScript script, Urgency urgency, IReadOnlyList<string> causes, long began, bool isHeld = false)
    {
        if (_over.IsCancellationRequested) return;
        Drop(script);
        var run = script.UnderWay = new ScriptRun(script, urgency, causes, began) { IsHeld = isHeld };
        Tell(new RunQueued(script.Path));
        _queue.Add(run);
    }

    // Nothing is told any more once all is over.
    private void Tell(LiveEvent live)
    {
        if (!_over.IsCancellationRequested) _telling.Tell(live);
    }

    // False when there is a newer run, or none is wanted.
    private bool Tell(ScriptRun run, LiveEvent live)
    {
        lock (_lock)
        {
            if (run.Script.UnderWay != run) return false;
            Tell(live);
            return true;
        }
    }

    // On the compiler's thread.
    private void Compile(ScriptRun run)
    {
        if (!Tell(run, new CompileStarted(run.Script.Path))) return;
        List<ScriptDiagnostic> errors = [];
        var preparation = _preparation;
        try
        {
            var job = preparation.Read(run, (texts, manner) => Follow(run, texts, manner), errors);
            var running = RunAsync(run, job, preparation.Said());
            lock (_lock) _running.Add(running);
        }
        catch (Exception wrong)
        {
            var failed = LiveFailure.Of(wrong);
            EndRun(run, new(null, failed with { Text = preparation.Said() + failed.Text }, errors));
        }
    }

    // What goes on, to be waited for at the end.
    private Task[] Running()
    {
        lock (_lock) return [.. _running];
    }

    private async Task RunAsync(ScriptRun run, Job job, string said)
    {
        try
        {
            var relay = new Relay(advance => Tell(run, new ProgressReported(job.Path, advance)));
            var answer = await _work.DoAsync(job, run.Urgency, relay, run.Dropped).ConfigureAwait(false);
            EndRun(run, new(job, Said(said, answer), []));
        }
        catch (Exception) when (run.Dropped.IsCancellationRequested)
        {
            // Nobody waits for it.
        }
        catch (Exception bug)
        {
            TellBug(run, bug);
        }
    }

    // What was said here comes before what the worker said.
    private static Answer Said(string said, Answer answer) => answer switch
    {
        RunSnapshot finished => finished with { Remarks = said + finished.Remarks },
        Failed failed => failed with { Text = said + failed.Text },
        _ => answer,
    };

    // Also when its end has been told already.
    private void TellBug(ScriptRun run, Exception bug)
    {
        lock (_lock)
        {
            if (run.Script.UnderWay is { } other && other != run) return;
            TellEnd(run, new(null, LiveFailure.Of(bug), []));
        }
    }

    private void EndRun(ScriptRun run, RunEnd end)
    {
        var script = run.Script;
        lock (_lock)
        {
            if (script.UnderWay != run) return;
            // A run that failed may not have read all that it stands on.
            if (end.Files.Count > 0) script.Prices = end.Answer is RunSnapshot ? end.Files : [.. script.Prices.Union(end.Files)];
            run.End = end;
            if (!run.IsHeld) TellEnd(run, end);
        }

        if (end.Files.Count > 0) FollowPrices(run, end.Files);
    }

    private void TellEnd(ScriptRun run, RunEnd end)
    {
        var script = run.Script;
        script.UnderWay = null;
        _running.RemoveWhere(task => task.IsCompleted);
        if (end.Answer is RunSnapshot) script.Last = end.Job;
        var dropped = end.Undeclared(run.Parameters.Keys);
        if (dropped.Count > 0) script.Parameters = script.Parameters.Where(each => !dropped.Contains(each.Key)).ToDictionary();
        Tell(new RunEnded(script.Path, new(end.Answer, run.Causes, run.Took, end.Errors)) { DroppedParameters = dropped });
    }

    private async Task AskAsync(Job job, Func<Answer, LiveEvent> reply, CancellationToken cancel)
    {
        await Task.Yield();
        Answer answer;
        try
        {
            answer = await _work.DoAsync(job, Urgency.Now, null, cancel).ConfigureAwait(false);
        }
        catch (Exception) when (cancel.IsCancellationRequested)
        {
            return;
        }
        catch (Exception bug)
        {
            answer = LiveFailure.Of(bug);
        }

        lock (_lock)
        {
            if (!cancel.IsCancellationRequested) Tell(reply(answer));
        }
    }

    private bool Follow(ScriptRun run, IReadOnlyList<string> texts, IReadOnlyList<string> manner)
    {
        lock (_lock) (run.Script.Texts, run.Script.Manner) = (texts, manner);
        return _files.Update().Count > 0;
    }

    // What was not followed while the run read it may have changed meanwhile.
    private void FollowPrices(ScriptRun run, IReadOnlyList<string> files)
    {
        var fresh = _files.Update();
        var late = files.Where(file => fresh.Contains(file) && File.GetLastWriteTimeUtc(file) >= run.Wished).ToList();
        if (late.Count > 0) TakeChange(late, Stopwatch.GetTimestamp(), isOver: true);
    }

    private List<string> Wanted()
    {
        lock (_lock) return [.. _scripts.SelectMany(script => script.Files)];
    }

    private async Task WatchAsync()
    {
        try
        {
            await foreach (var changed in _watch.Changes(_over.Token).ConfigureAwait(false))
                TakeChange(changed, Stopwatch.GetTimestamp(), isOver: true);
        }
        catch (OperationCanceledException) when (_over.IsCancellationRequested)
        {
            // The end.
        }
        catch (Exception bug)
        {
            // Nothing is watched any more.
            var answer = new LiveAnswer(LiveFailure.Of(bug), [], TimeSpan.Zero, []);
            lock (_lock) _scripts.ForEach(script => Tell(new RunEnded(script.Path, answer)));
        }
    }

    // A save that may not be over runs what it changes too, but what comes of it is held back.
    private void TakeChange(IReadOnlyList<string> paths, long seen, bool isOver)
    {
        lock (_lock)
        {
            foreach (var script in _scripts)
            {
                var held = script.UnderWay is { IsHeld: true } run ? run.Causes : [];
                var causes = paths.Intersect(script.Files.Concat(held), FileWatch.Paths).ToList();
                if (causes.Count == 0) continue;
                if (script.IsLive) TakeChange(script, causes, seen, isOver);
                else if (isOver) Mark(script, causes);
            }
        }

        if (isOver) _files.Update();
    }

    private void TakeChange(LiveScript script, List<string> causes, long seen, bool isOver)
    {
        if (isOver && script.UnderWay is { IsHeld: true } held && !causes.Except(held.Causes, FileWatch.Paths).Any())
        {
            held.IsHeld = false;
            if (held.End is { } end) TellEnd(held, end);
            return;
        }

        var urgency = causes.Intersect(script.Texts, FileWatch.Paths).Any() ? Urgency.Now : Urgency.Stale;
        if (!isOver && urgency != Urgency.Now) return;
        Start(script, urgency, [.. causes.Union(script.UnderWay?.Causes ?? [], FileWatch.Paths)], seen, isHeld: !isOver);
    }

    private void Mark(LiveScript script, List<string> causes)
    {
        script.Texts = ScriptSource.PathsOf(script.Path);
        Tell(new ScriptChanged(script.Path, causes));
    }
}
