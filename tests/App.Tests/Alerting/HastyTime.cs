using Rota.Host.Alerting;

namespace Rota.Tests.Alerting;

// A clock that ends every pause at once and records it. The patience of an attempt ends only when a test lets it.
internal sealed class HastyTime(DateTimeOffset now) : TimeProvider
{
    private readonly List<ITimer> _patience = [];
    private readonly List<Action> _ends = [];

    public List<TimeSpan> Pauses { get; } = [];

    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;

    public void EndPatience()
    {
        foreach (var end in _ends) end();
        _ends.Clear();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Attempts.Patience)
        {
            _ends.Add(() => callback(state));
            _patience.Add(System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
            return _patience[^1];
        }

        Pauses.Add(dueTime);
        Now += dueTime;
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
