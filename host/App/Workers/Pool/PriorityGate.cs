namespace Rota.Host.Workers;

// Admits jobs: a fixed number at once, most urgent first, and one more that is wanted now.
internal sealed class PriorityGate(int atOnce)
{
    private readonly Lock _lock = new();
    private readonly PriorityQueue<TaskCompletionSource, (Urgency, long)> _waiting = new();
    private long _asked;
    private int _taken;

    // Completes when the job may run; GiveBack follows, unless it was cancelled.
    public async Task TakeAsync(Urgency urgency, CancellationToken cancel)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var end = cancel.UnsafeRegister(_ => turn.TrySetCanceled(cancel), null).ConfigureAwait(false);
        lock (_lock)
        {
            _waiting.Enqueue(turn, (urgency, _asked++));
            Admit();
        }

        await turn.Task.ConfigureAwait(false);
    }

    public void GiveBack()
    {
        lock (_lock)
        {
            _taken--;
            Admit();
        }
    }

    private void Admit()
    {
        while (_waiting.TryPeek(out var next, out var order) && _taken < (order.Item1 == Urgency.Now ? atOnce + 1 : atOnce))
        {
            _waiting.Dequeue();
            // One that was cancelled takes no turn.
            if (next.TrySetResult()) _taken++;
        }
    }
}
