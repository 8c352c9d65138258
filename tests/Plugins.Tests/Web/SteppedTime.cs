using Rota.Plugins.Web;

namespace Rota.Tests;

// A clock that skips every wait and records it. Timeouts are not waits: they expire when the clock reaches them.
internal sealed class SteppedTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<TimeSpan> _waits = [];
    private readonly List<Timer> _timers = [];
    private TimeSpan _passed;

    // When set, waits are left to wait, until they are cancelled.
    public bool StandsStill { get; set; }

    public TaskCompletionSource Waiting { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<double> Waits
    {
        get
        {
            lock (_lock) return [.. _waits.Select(wait => wait.TotalSeconds)];
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_lock) return _passed.Ticks;
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock) return start + _passed;
    }

    public void Pass(TimeSpan time)
    {
        lock (_lock)
        {
            _passed += time;
            var due = _timers.Where(timer => timer.Due <= _passed).OrderBy(timer => timer.Due).ToList();
            foreach (var timer in due) _timers.Remove(timer);
            // A timer fires only after its creator has received it, and timers fire in order.
            ThreadPool.QueueUserWorkItem(_ => due.ForEach(timer => timer.Callback()));
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var isWait = dueTime != Timeout.InfiniteTimeSpan && dueTime != Patience.OfTry && dueTime != Patience.OfAll;
        lock (_lock)
        {
            var due = dueTime == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : _passed + dueTime;
            var timer = new Timer(this, due, () => callback(state));
            _timers.Add(timer);
            if (!isWait) return timer;
            _waits.Add(dueTime);
            Waiting.TrySetResult();
            if (!StandsStill) Pass(dueTime);
            return timer;
        }
    }

    private sealed class Timer(SteppedTime time, TimeSpan due, Action callback) : ITimer
    {
        public TimeSpan Due { get; private set; } = due;

        public Action Callback => callback;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._lock)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : time._passed + dueTime;
                return true;
            }
        }

        public void Dispose()
        {
            lock (time._lock) time._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
