namespace Rota.Host.Runs;

// Waits for the async void methods that a script starts. Only the context that they start in hears of their end, and what they throw cannot be
// caught: without the wait, a run could end well before they fail.
internal sealed class AsyncVoid : SynchronizationContext
{
    private readonly object _change = new();
    private int _open;

    public static void Awaited(Action action)
    {
        var (before, context) = (Current, new AsyncVoid());
        SetSynchronizationContext(context);
        try
        {
            action();
            context.Wait();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    public override void OperationStarted()
    {
        lock (_change) _open++;
    }

    public override void OperationCompleted()
    {
        lock (_change)
        {
            _open--;
            Monitor.PulseAll(_change);
        }
    }

    // An exception is posted too; it is thrown here, where no one catches it, and ends the script.
    public override void Post(SendOrPostCallback d, object? state)
    {
        OperationStarted();
        ThreadPool.QueueUserWorkItem(_ =>
        {
            SetSynchronizationContext(this);
            d(state);
            OperationCompleted();
        });
    }

    private void Wait()
    {
        lock (_change)
        {
            while (_open > 0) Monitor.Wait(_change);
        }
    }
}
