using Rota.Host.Foundation;
using Rota.Host.Plugins;
using Rota.Host.Runs;
using Rota.Host.Scripting;
using Rota.Host.Settings;
using Rota.Host.Trials;
using Rota.Host.Workers;

namespace Rota.Host.Live;

// Keeps scripts alive: compiles them here, runs them in workers, watches every file they depend on, and runs them again when one
// changes. LiveTransitions decides; this carries out its effects, and reports events in order.
internal sealed class LiveScripts : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _over = new();
    private readonly FileWatch _watch;
    private readonly FollowedFiles _files;
    private readonly WorkerPool _pool;
    private readonly IReadOnlyList<string> _tables;
    private readonly Action<LiveEvent> _tell;
    private readonly Action<LedgerEntry>? _keep;
    private readonly ScriptFolders _folders;
    private readonly CompileQueue _queue;
    private readonly Task _watching;
    private readonly HashSet<Task> _running = [];
    private readonly LiveQuestions _questions;
    // In the order in which they are listed.
    private readonly OrderedDictionary<string, LiveScript> _scripts = new(FileWatch.Paths);
    private volatile Preparation _preparation;

    // Settings are those in force for a script. Tell gets one event after the other, under a lock: it must return at once. Roots are the
    // folders below which scripts that come or go are reported. Keep gets the trials for the ledger, under the lock too.
    public LiveScripts(
        PluginCatalogue plugins, Func<string, LiveSettings> settings, WorkerPool pool, Action<LiveEvent> tell,
        IReadOnlyList<string>? tables = null, IReadOnlyList<string>? roots = null, Action<LedgerEntry>? keep = null)
    {
        (_pool, Settings, _tables, _tell, _keep) = (pool, new(settings), tables ?? [], tell, keep);
        _preparation = new(plugins, Settings.Of, _tables);
        _watch = new(".csx", paths => TakeChange(paths, isOver: false));
        _files = new(_watch, Wanted);
        _questions = new(pool, _lock, Tell);
        _folders = new([.. (roots ?? []).Select(Path.GetFullPath)], folders => Tell(new FolderChanged(folders)));
        _queue = new(Compile, () => _preparation.Warm());
        _watching = Task.Run(WatchAsync);
    }

    public PluginCatalogue Plugins => _preparation.Plugins;

    public ChangedSettings Settings { get; }

    // The scripts listed from now on, by full paths. Opening runs nothing; scripts that are no longer listed are dropped.
    public void Open(IReadOnlyList<string> paths)
    {
        var texts = paths.Distinct(FileWatch.Paths).ToDictionary(path => path, ScriptSource.PathsOf, FileWatch.Paths);
        lock (_lock)
        {
            var known = _scripts.ToDictionary(FileWatch.Paths);
            foreach (var gone in known.Keys.Except(texts.Keys, FileWatch.Paths)) Take(gone, new LiveInput.Closed(Moment.Now));
            _scripts.Clear();
            foreach (var (path, read) in texts) _scripts.Add(path, known.GetValueOrDefault(path) ?? new(path) { Texts = read });
        }

        _files.Update();
        _folders.Follow(paths.Select(path => Path.GetDirectoryName(path)!));
    }

    // Scripts that come or go below these folders are reported from now on.
    public void Follow(IReadOnlyList<string> roots) => _folders.Move(roots);

    // Runs it now, and after every change from then on.
    public void Run(string path, IReadOnlyDictionary<string, ParameterValue> parameters)
    {
        lock (_lock) Take(path, new LiveInput.Asked(Moment.Now, Urgency.Now, parameters));
    }

    // The same for many, in the order given, as many at once as the pool runs.
    public void RunAll(IReadOnlyList<(string Path, IReadOnlyDictionary<string, ParameterValue> Parameters)> scripts)
    {
        lock (_lock)
        {
            foreach (var (path, parameters) in scripts) Take(path, new LiveInput.Asked(Moment.Now, Urgency.Later, parameters));
        }
    }

    // The parameters have the script's values from the next run on. Runs nothing.
    public void Unset(string path, IReadOnlyList<string> parameters)
    {
        lock (_lock) Take(path, new LiveInput.Unset(Moment.Now, parameters));
    }

    // Uses other plugins from now on, and runs again with them every script that has run.
    public void Renew(PluginCatalogue plugins)
    {
        lock (_lock)
        {
            if (_over.IsCancellationRequested) return;
            _preparation = new(plugins, Settings.Of, _tables);
            _pool.Renew();
            RunAgain(first: null);
        }
    }

    // Uses settings that override all others from now on, and runs again with them every script that has run.
    public void Change(IReadOnlyList<Setting> settings, string? first)
    {
        lock (_lock)
        {
            if (_over.IsCancellationRequested) return;
            Settings.Changes = settings;
            RunAgain(first);
        }
    }

    // The reasons of the decision in force on a day, of the last run that had a result.
    public void Ask(string path, DateOnly why) => Ask(
        path, last => last with { Why = why }, answer => new DecisionExplained(path, why, (answer as RunSnapshot)?.Why, answer as Failed));

    // The definition of a statistic in every set, with its values for that run.
    public void Explain(string path, string name) => Ask(
        path, last => last with { Explain = name },
        answer => new StatisticExplained(path, name, (answer as RunSnapshot)?.Explained, answer as Failed));

    // The start-day luck of that run, whose result is given.
    public void MeasureLuck(string path, RunSnapshot result) => Ask(
        path, last => last with { WantsLuck = true }, answer => new LuckMeasured(path, result, (answer as RunSnapshot)?.Luck, answer as Failed));

    // That run, whose result is given, over days shared with others.
    public void RunOver(string path, RunSnapshot result, DateOnly? from, DateOnly to) => Ask(
        path, last => last.Over(from, to), answer => new RunOverEnded(path, result, from, to, answer));

    // Reports of that run.
    public void Report(string path, IReadOnlyList<string> names) => Ask(
        path, last => last with { Reports = names }, answer => new ReportsRendered(path, (answer as RunSnapshot)?.Reports, answer as Failed));

    // Ends what is under way; the last result stays, and the next change runs it again.
    public void Stop(string path)
    {
        lock (_lock) Take(path, new LiveInput.Stopped(Moment.Now));
    }

    public void StopAll()
    {
        lock (_lock) TakeAll(_ => new LiveInput.Stopped(Moment.Now));
    }

    // The pool stays, as it is the caller's.
    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            if (_over.IsCancellationRequested) return;
            _over.Cancel();
            TakeAll(_ => new LiveInput.Closed(Moment.Now));
        }

        _folders.Dispose();
        await _queue.EndAsync().ConfigureAwait(false);
        await _watching.ConfigureAwait(false);
        await Task.WhenAll(Running()).ConfigureAwait(false);
        _watch.Dispose();
        _over.Dispose();
    }

    // Everything that happens to a script comes through here, under the lock. The caller may not know yet that a script is gone.
    private void Take(string path, LiveInput input)
    {
        if (!_scripts.TryGetValue(path, out var script)) return;
        var (next, effects) = LiveTransitions.After(script, input);
        _scripts[path] = next;
        foreach (var effect in effects) Do(next, effect);
    }

    private void TakeAll(Func<LiveScript, LiveInput> input)
    {
        foreach (var path in Paths()) Take(path, input(_scripts[path]));
    }

    private void Do(LiveScript script, LiveEffect effect)
    {
        switch (effect)
        {
            case LiveEffect.Tell(var live):
                Tell(live);
                break;
            case LiveEffect.Keep(var trial):
                _keep?.Invoke(trial);
                break;
            case LiveEffect.Start(var run):
                _queue.Add(run);
                break;
            case LiveEffect.Drop(var run):
                _running.Add(run.DropAsync());
                break;
            case LiveEffect.DropQuestions:
                _running.Add(_questions.DropAsync(script.Path));
                break;
            case LiveEffect.ReadTexts:
                _scripts[script.Path] = script with { Texts = ScriptSource.PathsOf(script.Path) };
                break;
        }

        _running.RemoveWhere(task => task.IsCompletedSuccessfully);
    }

    private void Ask(string path, Func<Job, Job> question, Func<Answer, LiveEvent> reply)
    {
        lock (_lock)
        {
            if (!_scripts.TryGetValue(path, out var script)) return;
            if (script.Last is { } last)
            {
                _running.Add(_questions.AskAsync(path, question(last with { WantsNow = false, WantsTrial = false, Tables = [] }), reply));
            }
            else
            {
                Tell(reply(new Failed(FailureCause.Mistake, $"{Path.GetFileName(path)} has no result yet; run it first.")));
            }
        }
    }

    private void RunAgain(string? first)
    {
        foreach (var path in Paths().Where(path => _scripts[path].Phase != LivePhase.Listed))
            Take(path, new LiveInput.Asked(Moment.Now, path == first ? Urgency.Now : Urgency.Later));
    }

    private List<string> Paths() => [.. _scripts.Keys];

    // Reports nothing after the end.
    private void Tell(LiveEvent live)
    {
        lock (_lock)
        {
            if (!_over.IsCancellationRequested) _tell(live);
        }
    }

    // False when a newer run has taken its place, or none is wanted.
    private bool Tell(ScriptRun run, LiveEvent live)
    {
        lock (_lock)
        {
            if (_over.IsCancellationRequested || !IsNewest(run)) return false;
            _tell(live);
            return true;
        }
    }

    private bool IsNewest(ScriptRun run) => _scripts.GetValueOrDefault(run.Path)?.Run == run;

    // On the compiler's thread.
    private void Compile(ScriptRun run)
    {
        if (!Tell(run, new CompileStarted(run.Path))) return;
        List<ScriptDiagnostic> errors = [];
        var (preparation, began) = (_preparation, Moment.Now);
        try
        {
            var job = preparation.Read(run, () => Known(run), (texts, settings) => Follow(run, texts, settings), errors);
            var running = RunAsync(run, job, preparation.Said(), Moment.Now.Since(began));
            lock (_lock) _running.Add(running);
        }
        catch (Exception wrong)
        {
            var failed = JobFailure.Of(wrong);
            EndRun(run, new(null, failed with { Text = preparation.Said() + failed.Text }, errors) { Took = Moment.Now.Since(began) });
        }
    }

    private LiveScript Known(ScriptRun run)
    {
        lock (_lock) return _scripts.GetValueOrDefault(run.Path) ?? new(run.Path);
    }

    // What goes on, to be waited for at the end.
    private Task[] Running()
    {
        lock (_lock) return [.. _running];
    }

    private async Task RunAsync(ScriptRun run, Job job, string said, TimeSpan compiled)
    {
        try
        {
            // The pool reports as soon as the job has its turn.
            Moment? admitted = null;
            var progress = new DirectProgress<RunProgress>(each =>
            {
                admitted ??= Moment.Now;
                Tell(run, new ProgressReported(job.Path, each));
            });
            var answer = await _pool.RunAsync(job, run.Urgency, progress, run.Dropped).ConfigureAwait(false);
            EndRun(run, new(job, RunEnd.Said(said, answer), []) { Took = compiled + Moment.Now.Since(admitted!.Value) });
        }
        catch (Exception) when (run.Dropped.IsCancellationRequested)
        {
            // Superseded; the result is not needed.
        }
        catch (Exception bug)
        {
            lock (_lock)
            {
                if (_scripts.ContainsKey(run.Path)) Take(run.Path, new LiveInput.Broke(Moment.Now, run, new(null, JobFailure.Of(bug), [])));
            }
        }
    }

    private void EndRun(ScriptRun run, RunEnd end)
    {
        lock (_lock)
        {
            if (!IsNewest(run)) return;
            Take(run.Path, new LiveInput.Ended(Moment.Now, run, end));
        }

        if (end.Files.Count > 0) FollowPrices(run, end.Files);
    }

    private bool Follow(ScriptRun run, IReadOnlyList<string> texts, IReadOnlyList<string> settings)
    {
        lock (_lock)
        {
            if (_scripts.TryGetValue(run.Path, out var script))
            {
                _scripts[run.Path] = script with { Texts = texts, Settings = settings };
                // A file that it loads now, or no longer, may be another one of the list.
                if (!texts.SequenceEqual(script.Texts)) Tell(new FolderChanged([Path.GetDirectoryName(run.Path)!]));
            }
        }

        return _files.Update().Count > 0;
    }

    // A file that was not followed while the run read it may have changed in the meantime.
    private void FollowPrices(ScriptRun run, IReadOnlyList<string> files)
    {
        var fresh = _files.Update();
        var late = files.Where(file => fresh.Contains(file) && File.GetLastWriteTimeUtc(file) >= run.Began.Utc).ToList();
        if (late.Count > 0) TakeChange(late, isOver: true);
    }

    private List<string> Wanted()
    {
        lock (_lock) return [.. _scripts.Values.SelectMany(script => script.Files)];
    }

    private async Task WatchAsync()
    {
        try
        {
            await foreach (var changed in _watch.Changes(_over.Token).ConfigureAwait(false)) TakeChange(changed, isOver: true);
        }
        catch (OperationCanceledException) when (_over.IsCancellationRequested)
        {
            // The end.
        }
        catch (Exception bug)
        {
            // Nothing is watched any more.
            var answer = new LiveAnswer(JobFailure.Of(bug), [], TimeSpan.Zero, []);
            lock (_lock) Paths().ForEach(path => Tell(new RunEnded(path, answer)));
        }
    }

    private void TakeChange(IReadOnlyList<string> paths, bool isOver)
    {
        var seen = Moment.Now;
        lock (_lock)
        {
            if (_over.IsCancellationRequested) return;
            TakeAll(_ => new LiveInput.Saved(seen, paths, isOver));
        }

        if (isOver) _files.Update();
    }
}
