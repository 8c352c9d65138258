using System.Threading.Channels;
using Rota.Terminal;
using Terminal.Gui.App;

namespace Rota.Host.Tui;

// One thread: takes events, updates the state, starts the resulting effects, and paints. Events that arrive while it paints are handled
// together, so that it never falls behind.
internal sealed class AppLoop(ScreenTerminal terminal, Channel<Msg> events, EffectRunner work)
{
    // While the package waits for a time, such as the next step of a held button.
    private static readonly TimeSpan TimerPause = TimeSpan.FromMilliseconds(20);

    private Task<bool>? _waiting;
    private bool _isBusy = true;

    public async Task RunAsync(AppState state)
    {
        var reading = terminal.Events is { } input ? ForwardAsync(input) : Task.CompletedTask;
        do state = Run(state);
        while (terminal.Resume());
        events.Writer.TryComplete();
        terminal.Dispose();
        await reading.ConfigureAwait(false);
    }

    private AppState Run(AppState state)
    {
        using var app = terminal.Open(state);
        using var window = new ScreenWindow(state, TimeProvider.System, work.Do);
        app.Iteration += (_, _) => Step(app, window);
        // Our session reports a new size as an event.
        if (terminal.Events is null) app.ScreenChanged += (_, screen) => window.Give(new Msg.Input(new ResizeInput(new(screen.Value.Width, screen.Value.Height))));
        app.Run(window);
        return window.State;
    }

    // Before each picture: waits for an event unless the last step had some, as views may have work left.
    private void Step(IApplication app, ScreenWindow window)
    {
        if (terminal.Events is not null && !_isBusy && !Wait(app)) app.RequestStop(window);
        _isBusy = false;
        while (!work.HasQuit && events.Reader.TryRead(out var happened))
        {
            _isBusy = true;
            ScreenInput.Give(app, window, happened);
        }

        if (work.HasQuit) app.RequestStop(window);
        work.Keep(window.State);
    }

    // False when there will be no more events.
    private bool Wait(IApplication app)
    {
        _waiting ??= events.Reader.WaitToReadAsync().AsTask();
        if (!_waiting.Wait(app.TimedEvents!.Timeouts.Count > 0 ? TimerPause : System.Threading.Timeout.InfiniteTimeSpan)) return true;
        var isOpen = _waiting.Result;
        _waiting = null;
        return isOpen;
    }

    private async Task ForwardAsync(ChannelReader<InputEvent> inputs)
    {
        await foreach (var input in inputs.ReadAllAsync().ConfigureAwait(false)) events.Writer.TryWrite(new Msg.Input(input));
        events.Writer.TryComplete();
    }
}
