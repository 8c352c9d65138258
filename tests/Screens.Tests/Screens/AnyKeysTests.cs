using System.Text;
using Rota.Host.Live;
using Rota.Host.Runs;
using Rota.Host.Tui;
using Rota.Host.Workers;
using Rota.Terminal;
using Rota.Tests.Terminal;
using Rota.Tests.Terminal.Panes;

namespace Rota.Tests.Screens;

[Trait("Category", "Slow")]
public sealed class AnyKeysTests
{
    private static readonly RunSnapshot[] Results =
    [
        Runs.Of(days: 700), Runs.Of(days: 40, seed: 5), Runs.Of(days: 2, seed: 6), Runs.Of(days: 700, seed: 7, holds: 5) with { Parameters = [] },
    ];

    // Whatever is pressed, clicked or happens, at any size: nothing throws, and the output makes the terminal show the frame.
    [Fact]
    public void NoEventBreaksThePicture() => Drawing.Holds(
        drawing =>
        {
            var random = new Random(drawing.Seed);
            using var desk = new Driver(drawing.Width, drawing.Height, drawing.Look);
            var screen = new VirtualScreen(drawing.Width, drawing.Height);
            var shown = default(Frame);
            for (var i = 0; i < drawing.Strokes; i++)
            {
                desk.On(Any(random, desk.Desk));
                if (random.Next(3) > 0) continue;
                var frame = desk.Frame;
                if (shown is null || frame.Width != shown.Width || frame.Height != shown.Height)
                    (screen, shown) = (new(frame.Width, frame.Height), null);
                screen.Apply(Diff.Of(shown, frame, drawing.Look));
                if (!Shows(screen, frame, drawing.Look)) return false;
                shown = frame;
            }

            return true;
        },
        cases: 60);

    private static bool Shows(VirtualScreen screen, Frame frame, TerminalProfile look)
    {
        for (var y = 0; y < frame.Height; y++)
        {
            for (var x = 0; x < frame.Width; x++)
            {
                if (screen[x, y] != frame[x, y].At(look)) return false;
            }
        }

        return true;
    }

    private static Msg Any(Random random, AppState desk)
    {
        var path = desk.Scripts.Count == 0 ? "/none.csx" : desk.Scripts[random.Next(desk.Scripts.Count)].Path;
        return random.Next(28) switch
        {
            0 => new Msg.Input(new ResizeInput(new(random.Next(0, 301), random.Next(0, 101)))),
            1 => new Msg.Input(new ResizeInput(new(random.Next(40, 120), random.Next(12, 50)))),
            2 or 3 => new Msg.Input(new MouseInput(
                (MouseAction)random.Next(Enum.GetValues<MouseAction>().Length), random.Next(desk.Size.Width), random.Next(desk.Size.Height))),
            4 => new Msg.Input(new PasteInput("日本\nSPY\t" + (char)random.Next(32, 0x2000))),
            5 or 6 => new Msg.Live(new RunEnded(path, new LiveAnswer(Results[random.Next(Results.Length)], random.Next(2) == 0 ? [] : [path], default, []))),
            7 => new Msg.Live(new RunEnded(path, new LiveAnswer(new Failed(FailureCause.Mistake, "no\nreason"), [], default, []))),
            8 => new Msg.Live(new ProgressReported(path, new RunProgress("Running", Results[1].Equity) { Share = random.NextDouble() })),
            9 => new Msg.Live(new CompileStarted(path)),
            10 => new Msg.Live(new RunStopped(path)),
            24 => new Msg.SourceRead(path, Scripts.Text(random.Next(2) == 0 ? Scripts.Kda : "\t日本 = \"SPY\nHold("), random.Next(2) == 0),
            25 => new Msg.Live(new RunEnded(path, new LiveAnswer(Wrong(path, random), [path], default, []))),
            11 => new Msg.Found([.. Enumerable.Range(0, random.Next(9)).Select(i => Driver.Path($"s{i}"))]),
            12 => new Msg.Input(KeyInput.Letter(new Rune((char)random.Next(32, 127)))),
            _ => new Msg.Input(Key(random)),
        };
    }

    private static Failed Wrong(string path, Random random) => new(FailureCause.Mistake, "s.csx(1,9): no\n    \tHold(日本)\n    \t     ^\nplugin: broken")
    {
        Places = [new(path, random.Next(4), random.Next(30), "no")],
    };

    private static KeyInput Key(Random random)
    {
        var keys = KeyTable.Default.Bindings.SelectMany(binding => binding.Keys).ToList();
        return Driver.KeyOf(keys[random.Next(keys.Count)]);
    }
}
