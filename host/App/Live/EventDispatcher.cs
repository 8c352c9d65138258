using System.Threading.Channels;

namespace Rota.Host.Live;

// Tells events in the order in which they were given, on a thread of its own, so that whoever gives them may hold locks.
internal sealed class EventDispatcher
{
    private readonly Channel<LiveEvent> _events = Channel.CreateUnbounded<LiveEvent>(new() { SingleReader = true });
    private readonly Task _told;

    public EventDispatcher(Action<LiveEvent> tell) => _told = Task.Run(() => TellAsync(tell));

    public void Tell(LiveEvent live) => _events.Writer.TryWrite(live);

    // Done when everything is told; what the listener threw, if it did, comes out here.
    public Task EndAsync()
    {
        _events.Writer.TryComplete();
        return _told;
    }

    private async Task TellAsync(Action<LiveEvent> tell)
    {
        await foreach (var live in _events.Reader.ReadAllAsync().ConfigureAwait(false)) tell(live);
    }
}
