using System.Runtime.Versioning;
using System.Threading.Channels;
using Rota.Host.Terminal;

namespace Rota.Host.Screens;

// One thread: events come in, the desk follows from them, what it wants done is begun, and a picture of it goes out. What comes while
// it paints is taken together, so that it never falls behind.
[UnsupportedOSPlatform("windows")]
internal sealed class DeskLoop(TerminalSession session, Channel<DeskEvent> events, DeskWork work)
{
    public async Task RunAsync(Desk desk)
    {
        var reading = ForwardAsync();
        var shown = default(Desk);
        while (!work.HasQuit)
        {
            if (!ReferenceEquals(shown, desk))
            {
                session.Show(DeskView.Of(desk));
                work.Keep(shown = desk);
            }

            if (!await events.Reader.WaitToReadAsync().ConfigureAwait(false)) break;
            while (!work.HasQuit && events.Reader.TryRead(out var happened))
            {
                var (next, effects) = DeskUpdate.Of(desk with { Now = TimeProvider.System.GetLocalNow().DateTime }, happened);
                desk = next;
                foreach (var effect in effects) work.Do(effect);
            }
        }

        events.Writer.TryComplete();
        session.Dispose();
        await reading.ConfigureAwait(false);
    }

    private async Task ForwardAsync()
    {
        await foreach (var input in session.Events.ReadAllAsync().ConfigureAwait(false))
            events.Writer.TryWrite(new DeskEvent.Given(input));
        events.Writer.TryComplete();
    }
}
