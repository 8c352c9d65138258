using System.Runtime.Versioning;
using System.Threading.Channels;
using Rota.Terminal;

namespace Rota.Host.Tui;

// One thread: events come in, the desk follows from them, what it wants done is begun, and a picture of it goes out. What comes while
// it paints is taken together, so that it never falls behind.
[UnsupportedOSPlatform("windows")]
internal sealed class AppLoop(TerminalSession session, Channel<Msg> events, EffectRunner work)
{
    public async Task RunAsync(AppState desk)
    {
        var reading = ForwardAsync();
        var shown = default(AppState);
        while (!work.HasQuit)
        {
            if (!ReferenceEquals(shown, desk))
            {
                session.Show(AppView.Of(desk));
                work.Keep(shown = desk);
            }

            if (!await events.Reader.WaitToReadAsync().ConfigureAwait(false)) break;
            while (!work.HasQuit && events.Reader.TryRead(out var happened))
            {
                var (next, effects) = AppUpdate.Of(desk with { Now = TimeProvider.System.GetLocalNow().DateTime }, happened);
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
            events.Writer.TryWrite(new Msg.Input(input));
        events.Writer.TryComplete();
    }
}
