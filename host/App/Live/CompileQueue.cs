using Rota.Host.Workers;

namespace Rota.Host.Live;

// Compiles scripts one at a time, most urgent first, on its own thread. When the queue is empty for the first time, it warms up the compiler.
internal sealed class CompileQueue
{
    // Waited on.
    private readonly object _lock = new();
    private readonly PriorityQueue<ScriptRun, (Urgency, long)> _waiting = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<ScriptRun> _compile;
    private Action? _ready;
    private long _added;
    private bool _isOver;

    public CompileQueue(Action<ScriptRun> compile, Action ready)
    {
        (_compile, _ready) = (compile, ready);
        new Thread(Work) { IsBackground = true, Name = "Compiler" }.Start();
    }

    public void Add(ScriptRun run)
    {
        lock (_lock)
        {
            _waiting.Enqueue(run, (run.Urgency, _added++));
            Monitor.Pulse(_lock);
        }
    }

    // Drops the queue; completes when the thread has ended.
    public Task EndAsync()
    {
        lock (_lock)
        {
            _isOver = true;
            Monitor.Pulse(_lock);
        }

        return _ended.Task;
    }

    private void Work()
    {
        try
        {
            while (Next() is { } run)
            {
                _compile(run);
                GetReady();
            }

            _ended.SetResult();
        }
        catch (Exception bug)
        {
            _ended.SetException(bug);
        }
    }

    private void GetReady()
    {
        lock (_lock)
        {
            if (_isOver || _waiting.Count > 0) return;
        }

        _ready?.Invoke();
        _ready = null;
    }

    private ScriptRun? Next()
    {
        lock (_lock)
        {
            while (!_isOver && _waiting.Count == 0) Monitor.Wait(_lock);
            return _isOver ? null : _waiting.Dequeue();
        }
    }
}
