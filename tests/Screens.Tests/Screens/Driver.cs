using System.Collections.Immutable;
using System.Text;
using Rota.Host.Live;
using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Terminal;
using Rota.Tests.Terminal;
using Terminal.Gui.App;
using Terminal.Gui.Time;
using Key = Rota.Terminal.Key;

namespace Rota.Tests.Screens;

// The real application without a terminal: takes keys, mouse and pastes, gives pictures, and records effects.
internal sealed class Driver : IDisposable
{
    private const string Folder = "/strategies/published/";

    private readonly IApplication _app;
    private readonly ScreenWindow _window;
    private Frame _shown = new(0, 0);

    public Driver(int width = 120, int height = 40, TerminalProfile? look = null, params string[] scripts)
        : this(KeyTable.Default, width, height, look, scripts)
    {
    }

    public Driver(KeyTable keys, int width, int height = 40, TerminalProfile? look = null, params string[] scripts)
    {
        // The package replaces it, and the test runner waits for its own.
        var context = SynchronizationContext.Current;
        PackageConfiguration.Ignore();
        _app = TerminalDriver.Open(new(width, height), (frame, cursor) => (_shown, Cursor) = (frame, cursor), new VirtualTimeProvider());
        var state = new AppState(keys, look ?? new(ColorDepth.TrueColor, GlyphSet.Braille), new(width, height)) { Roots = "strategies" };
        _window = new(state, new NoClock(), Wanted.Add);
        _app.Begin(_window);
        SynchronizationContext.SetSynchronizationContext(context);
        On(new Msg.Found([.. (scripts.Length > 0 ? scripts : ["gem", "haa", "kda", "paa", "vaa"]).Select(Path)]));
    }

    public AppState Desk => _window.State;

    // Of the text field, where one is open.
    public CellPlace? Cursor { get; private set; }

    public List<Effect> Wanted { get; } = [];

    public Frame Frame
    {
        get
        {
            _app.LayoutAndDraw();
            _app.Navigation!.UpdateCursor();
            return _shown;
        }
    }

    public string Text => string.Join('\n', CanvasTests.Rows(Frame));

    public static string Path(string name) => $"{Folder}{name}.csx";

    public void Dispose()
    {
        var context = SynchronizationContext.Current;
        _window.Dispose();
        _app.Dispose();
        SynchronizationContext.SetSynchronizationContext(context);
    }

    public Driver Press(params string[] keys)
    {
        foreach (var key in keys) On(new Msg.Input(KeyOf(key)));
        return this;
    }

    public Driver Type(string text)
    {
        foreach (var rune in text.EnumerateRunes()) On(new Msg.Input(KeyInput.Letter(rune)));
        return this;
    }

    public Driver Click(int x, int y) =>
        On(new Msg.Input(new MouseInput(MouseAction.LeftDown, x, y))).On(new Msg.Input(new MouseInput(MouseAction.Up, x, y)));

    // The position of a text on the screen.
    public Driver ClickOn(string text)
    {
        var rows = CanvasTests.Rows(Frame);
        var y = Array.FindIndex(rows, row => row.Contains(text, StringComparison.Ordinal));
        Assert.True(y >= 0, $"'{text}' is not on the screen:\n{Text}");
        return Click(rows[y].IndexOf(text, StringComparison.Ordinal), y);
    }

    public Driver Resize(int width, int height) => On(new Msg.Input(new ResizeInput(new(width, height))));

    public Driver Finish(string name, RunSnapshot run, params string[] causes) =>
        Happen(new RunEnded(Path(name), new LiveAnswer(run, causes, TimeSpan.FromMilliseconds(31), [])));

    public Driver Fail(string name, Failed failed, params string[] causes) =>
        Happen(new RunEnded(Path(name), new LiveAnswer(failed, causes, TimeSpan.FromMilliseconds(12), [])));

    // Every run over common days that was asked for and has no answer yet: the last result, cut to the days.
    public Driver AnswerRunsOver()
    {
        foreach (var asked in Wanted.OfType<Effect.RunOver>().ToList())
        {
            Wanted.Remove(asked);
            var run = asked.Last;
            var (days, first) = (run.Equity.Dates, asked.From ?? run.Equity.Dates[0]);
            var (from, end) = (Array.FindIndex(days, day => day >= first), Array.FindLastIndex(days, day => day <= asked.To) + 1);
            Happen(new RunOverEnded(asked.Path, run, asked.From, asked.To, run with { Equity = new(days[from..end], run.Equity.Values[from..end]) }));
        }

        return this;
    }

    public Driver Happen(LiveEvent happened) => On(new Msg.Live(happened));

    public Driver On(Msg happened)
    {
        ScreenInput.Give(_app, _window, happened);
        _app.TimedEvents!.RunTimers();
        return this;
    }

    public Driver Sees(string text)
    {
        Assert.Contains(text, Text, StringComparison.Ordinal);
        return this;
    }

    public Driver DoesNotSee(string text)
    {
        Assert.DoesNotContain(text, Text, StringComparison.Ordinal);
        return this;
    }

    // The last effect of a kind.
    public T Wants<T>()
        where T : Effect => Assert.IsType<T>(Wanted[^1]);

    public static KeyInput KeyOf(string text)
    {
        var (modifiers, rest) = (Modifiers.None, text);
        while (rest.Length > 1 && rest.IndexOf('+', 1) is > 0 and var plus && Enum.TryParse<Modifiers>(rest[..plus], out var one))
        {
            modifiers |= one;
            rest = rest[(plus + 1)..];
        }

        if (rest == "Space") return new(Key.Letter, new Rune(' '), modifiers);
        return rest.Length > 1 && Enum.TryParse<Key>(rest, out var key)
            ? new(key, default, modifiers)
            : KeyInput.Letter(Rune.GetRuneAt(modifiers.HasFlag(Modifiers.Ctrl) ? rest.ToLowerInvariant() : rest, 0), modifiers);
    }

    // The log shows times.
    private sealed class NoClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => default;
    }
}
