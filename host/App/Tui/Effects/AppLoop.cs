using System.Runtime.Versioning;
using System.Threading.Channels;
using Rota.Terminal;

namespace Rota.Host.Tui;

// One thread: takes events, updates the state, starts the resulting effects, and paints. Events that arrive while it paints are handled
// together, so that it never falls behind.
[UnsupportedOSPlatform("windows")]
internal sealed class AppLoop(TerminalSession session, Channel<Msg> events, EffectRunner work)
{
    public async Task RunAsync(AppState app)
    {
        var reading = ForwardAsync();
        var shown = default(AppState);
        while (!work.HasQuit)
        {
            if (!ReferenceEquals(shown, app))
            {
                session.Show(AppView.Of(app));
                work.Keep(shown = app);
            }

            if (!await events.Reader.WaitToReadAsync().ConfigureAwait(false)) break;
            while (!work.HasQuit && events.Reader.TryRead(out var happened))
            {
                var (next, effects) = AppUpdate.Of(app with { Now = TimeProvider.System.GetLocalNow().DateTime }, happened);
                app = next;
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
