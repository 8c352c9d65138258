using System.Collections.Immutable;
using System.Text;
using Rota.Host.Live;
using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Terminal;
using Rota.Tests.Terminal;

namespace Rota.Tests.Screens;

// The screens without a terminal: takes keys, gives pictures, and records effects.
internal sealed class Driver
{
    private const string Folder = "/strategies/published/";

    public Driver(int width = 120, int height = 40, TerminalProfile? look = null, params string[] scripts)
    {
        Desk = new AppState(KeyTable.Default, look ?? new(ColorDepth.TrueColor, GlyphSet.Braille), new(width, height)) { Roots = "strategies" };
        On(new Msg.Found([.. (scripts.Length > 0 ? scripts : ["gem", "haa", "kda", "paa", "vaa"]).Select(Path)]));
    }

    public AppState Desk { get; private set; }

    public List<Effect> Wanted { get; } = [];

    public Frame Frame => AppView.Of(Desk);

    public string Text => string.Join('\n', CanvasTests.Rows(Frame));

    public static string Path(string name) => $"{Folder}{name}.csx";

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

    public Driver Click(int x, int y) => On(new Msg.Input(new MouseInput(MouseAction.LeftDown, x, y)));

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
        var (desk, effects) = AppUpdate.Of(Desk, happened);
        Desk = desk;
        Wanted.AddRange(effects);
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
}
