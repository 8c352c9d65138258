namespace Rota.Plugins.Web;

// Spaces the requests to one provider by at least an interval, within this process.
internal sealed class Pace(TimeSpan interval, TimeProvider time)
{
    private readonly Lock _turns = new();
    private readonly long _start = time.GetTimestamp();
    private TimeSpan _next;

    public Task TurnAsync(CancellationToken cancel)
    {
        TimeSpan wait;
        lock (_turns)
        {
            var now = time.GetElapsedTime(_start);
            wait = _next > now ? _next - now : TimeSpan.Zero;
            _next = now + wait + interval;
        }

        return wait == TimeSpan.Zero ? Task.CompletedTask : Task.Delay(wait, time, cancel);
    }

    // No request starts during a pause that the provider asked for.
    public void Rest(TimeSpan pause)
    {
        lock (_turns)
        {
            var end = time.GetElapsedTime(_start) + pause;
            if (end > _next) _next = end;
        }
    }
}
