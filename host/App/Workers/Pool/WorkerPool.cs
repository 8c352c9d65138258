using Rota.Host.Foundation;
using Rota.Host.Runs;

namespace Rota.Host.Workers;

// Runs jobs in workers. One worker stays warm between runs, and a spare replaces a killed one at once; the spare rehearses the first job
// that another finishes, which loads code and prices. A worker that died, was stopped, or grew to three times its memory after the first
// run is not used again.
internal sealed class WorkerPool : IAsyncDisposable
{
    private const double Growth = 3;
    // A script may leave a time bomb in a worker and in the spare that rehearsed it; the third worker is new.
    private const int Attempts = 3;
    private static readonly TimeSpan Rehearsal = TimeSpan.FromSeconds(5);

    private readonly ThisProgram _program;
    private readonly ScriptLimits _limits;
    private readonly Action<string>? _afterwards;
    private readonly Action<WorkerLine>? _printed;
    private readonly PriorityGate _gate;
    private readonly Lock _lock = new();
    // The warmest last.
    private readonly List<Task<WorkerProcess>> _ready = [];
    private readonly List<Task> _watched = [];
    private readonly HashSet<Task<WorkerProcess>> _unrehearsed = [];
    private readonly HashSet<WorkerProcess> _alive = [];
    // Workers that finish their job and are not used again.
    private readonly HashSet<WorkerProcess> _outdated = [];
    private int _renewals;
    private bool _isDisposed;

    // Runs a fixed number of jobs at once, most urgent first, and one more that is wanted now. Afterwards hears of a worker that dies
    // between runs, of what the last run left behind. Printed hears what runs print; what a worker writes never reaches the terminal.
    public WorkerPool(
        ThisProgram program, ScriptLimits limits, int atOnce = 1, Action<string>? afterwards = null, Action<WorkerLine>? printed = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(atOnce, 1);
        (_program, _limits, _afterwards, _printed) = (program, limits, afterwards, printed);
        _gate = new PriorityGate(atOnce);
        lock (_lock) Prepare();
    }

    // The ids of the living processes.
    public IReadOnlyList<int> Workers
    {
        get
        {
            lock (_lock) return [.. _alive.Select(worker => worker.Id).Order()];
        }
    }

    // A run that fails is an answer too. Cancelling kills the worker.
    public async Task<Answer> RunAsync(
        Job job, Urgency urgency = Urgency.Stale, IProgress<RunProgress>? progress = null, CancellationToken cancel = default)
    {
        await _gate.TakeAsync(urgency, cancel).ConfigureAwait(false);
        try
        {
            progress?.Report(new RunProgress("Running", null));
            return await RunAdmittedAsync(job, progress, cancel).ConfigureAwait(false);
        }
        finally
        {
            _gate.GiveBack();
        }
    }

    private async Task<Answer> RunAdmittedAsync(Job job, IProgress<RunProgress>? progress, CancellationToken cancel)
    {
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                if (await OnceAsync(job, progress, isLast: attempt == Attempts, cancel).ConfigureAwait(false) is { } answer) return answer;
            }
        }
        catch (WorkerNotStartedException failed)
        {
            return new Failed(FailureCause.NotStarted, $"{job.Name} cannot be run. {failed.Message}");
        }
    }

    // From now on only new workers run jobs; busy ones finish theirs.
    public void Renew()
    {
        lock (_lock)
        {
            if (_isDisposed) return;
            _renewals++;
            _outdated.UnionWith(_alive);
            foreach (var start in _ready) _watched.Add(KillAsync(start));
            _ready.Clear();
            _unrehearsed.Clear();
            Prepare();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Task[] watched;
        lock (_lock)
        {
            _isDisposed = true;
            foreach (var worker in _alive) worker.Kill();
            watched = [.. _watched];
        }

        await Task.WhenAll(watched).ConfigureAwait(false);
    }

    // Null if the worker died of something that another script left behind in it.
    private async Task<Answer?> OnceAsync(Job job, IProgress<RunProgress>? progress, bool isLast, CancellationToken cancel)
    {
        var worker = await TakeAsync(cancel).ConfigureAwait(false);
        try
        {
            var answer = await worker.RunAsync(job, _limits, progress, cancel).ConfigureAwait(false);
            if (answer is Failed { Cause: FailureCause.MemoryLimit })
                throw new WorkerExitedException(new Termination(FailureCause.MemoryLimit, worker.Script, ""));
            Return(worker);
            if (answer is RunSnapshot) RehearseSpare(job);
            return answer;
        }
        catch (WorkerExitedException died)
        {
            worker.Kill();
            var another = died.Death.Script is { } culprit && culprit != worker.Script ? Path.GetFileName(culprit) : null;
            return another is not null && !isLast
                ? null
                : new Failed(died.Death.Cause, died.Death.Sentence(another ?? job.Name, _limits))
                {
                    Places = died.Death.At is { } at ? [at] : [],
                };
        }
        catch
        {
            worker.Kill();
            throw;
        }
    }

    private async Task<WorkerProcess> TakeAsync(CancellationToken cancel)
    {
        while (true)
        {
            var (next, renewals) = Next();
            try
            {
                var worker = await next.WaitAsync(cancel).ConfigureAwait(false);
                if (worker.Ended.IsCompleted) continue;
                worker.IsSpare = false;
                return worker;
            }
            catch (OperationCanceledException)
            {
                // Keep it for the next run.
                lock (_lock)
                {
                    if (renewals == _renewals) _ready.Add(next);
                    else _watched.Add(KillAsync(next));
                }

                throw;
            }
        }
    }

    private (Task<WorkerProcess> Worker, int Renewals) Next()
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_ready.Count == 0) Prepare();
            var taken = _ready[^1];
            _ready.RemoveAt(_ready.Count - 1);
            _unrehearsed.Remove(taken);
            if (_ready.Count == 0) Prepare();
            return (taken, _renewals);
        }
    }

    private void Return(WorkerProcess worker)
    {
        var isFit = worker.IsFit(Growth);
        lock (_lock)
        {
            if (isFit && !_isDisposed && !_outdated.Contains(worker)) _ready.Add(Task.FromResult(worker));
            else worker.Kill();
        }
    }

    // Starts another worker.
    private void Prepare()
    {
        var start = Task.Run(StartAsync);
        _ready.Add(start);
        _unrehearsed.Add(start);
        _watched.RemoveAll(task => task.IsCompleted);
        _watched.Add(WatchAsync(start));
    }

    private async Task<WorkerProcess> StartAsync()
    {
        var worker = await WorkerProcess.StartAsync(_program, _limits, _printed).ConfigureAwait(false);
        lock (_lock)
        {
            _alive.Add(worker);
            if (_isDisposed) worker.Kill();
        }

        return worker;
    }

    // WatchAsync handles a failed start.
    private static async Task KillAsync(Task<WorkerProcess> start)
    {
        await ((Task)start).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (start.IsCompletedSuccessfully) (await start.ConfigureAwait(false)).Kill();
    }

    private void RehearseSpare(Job job)
    {
        lock (_lock)
        {
            var at = _isDisposed ? -1 : _ready.FindIndex(_unrehearsed.Remove);
            if (at >= 0) _ready[at] = RehearseAsync(_ready[at], job with { Reports = [], Tables = [] });
        }
    }

    private async Task<WorkerProcess> RehearseAsync(Task<WorkerProcess> start, Job job)
    {
        await Task.Yield();
        var spare = await start.ConfigureAwait(false);
        var limits = _limits with { Time = _limits.Time < Rehearsal ? _limits.Time : Rehearsal };
        try
        {
            await spare.RunAsync(job, limits, null, CancellationToken.None, isHeard: false).ConfigureAwait(false);
        }
        catch (WorkerExitedException)
        {
            // The answer is not needed; TakeAsync skips a dead spare.
            spare.Kill();
            await spare.Ended.ConfigureAwait(false);
        }

        return spare;
    }

    // Removes workers that die unused, and leaves a failed start to be reported to whoever takes the worker.
    private async Task WatchAsync(Task<WorkerProcess> start)
    {
        await ((Task)start).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!start.IsCompletedSuccessfully) return;
        var worker = await start.ConfigureAwait(false);
        var death = await worker.Ended.ConfigureAwait(false);
        bool wasReady;
        lock (_lock)
        {
            _alive.Remove(worker);
            _outdated.Remove(worker);
            wasReady = !_isDisposed && _ready.RemoveAll(each => each.IsCompletedSuccessfully && each.Result == worker) > 0;
            if (wasReady && _ready.Count == 0) Prepare();
        }

        var script = death.Script ?? worker.Script;
        if (wasReady && !worker.IsSpare && script is not null) _afterwards?.Invoke("After its run: " + death.Sentence(Path.GetFileName(script), _limits));
    }
}
