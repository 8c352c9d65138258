using System.Text;
using Rota.Host.Live;
using Rota.Host.Screens;
using Rota.Host.Terminal;
using Rota.Host.Workers;
using Rota.Tests.Terminal;
using Rota.Tests.Terminal.Panes;

namespace Rota.Tests.Screens;

[Trait("Category", "Slow")]
public sealed class AnyKeysTests
{
    private static readonly Finished[] Results =
    [
        Runs.Of(days: 700), Runs.Of(days: 40, seed: 5), Runs.Of(days: 2, seed: 6), Runs.Of(days: 700, seed: 7, holds: 5) with { Parameters = [] },
    ];

    // Whatever is pressed, clicked or happens, at any size: nothing throws, and what is written makes the terminal show the frame.
    [Fact]
    public void NothingThatHappensBreaksThePicture() => Drawing.Holds(
        drawing =>
        {
            var random = new Random(drawing.Seed);
            var desk = new Driver(drawing.Width, drawing.Height, drawing.Look);
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

    private static bool Shows(VirtualScreen screen, Frame frame, Look look)
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

    private static DeskEvent Any(Random random, Desk desk)
    {
        var path = desk.Scripts.Count == 0 ? "/none.csx" : desk.Scripts[random.Next(desk.Scripts.Count)].Path;
        return random.Next(24) switch
        {
            0 => new DeskEvent.Given(new ResizeInput(new(random.Next(1, 301), random.Next(1, 101)))),
            1 => new DeskEvent.Given(new ResizeInput(new(random.Next(40, 120), random.Next(12, 50)))),
            2 or 3 => new DeskEvent.Given(new MouseInput(
                (MouseAction)random.Next(Enum.GetValues<MouseAction>().Length), random.Next(desk.Size.Width), random.Next(desk.Size.Height))),
            4 => new DeskEvent.Given(new PasteInput("日本\nSPY\t" + (char)random.Next(32, 0x2000))),
            5 or 6 => new DeskEvent.Happened(new Ended(path, new LiveAnswer(Results[random.Next(Results.Length)], random.Next(2) == 0 ? [] : [path], default, []))),
            7 => new DeskEvent.Happened(new Ended(path, new LiveAnswer(new Failed(Cause.Mistake, "no\nreason"), [], default, []))),
            8 => new DeskEvent.Happened(new Advanced(path, new Advance("Running", Results[1].Equity) { Share = random.NextDouble() })),
            9 => new DeskEvent.Happened(new Compiling(path)),
            10 => new DeskEvent.Happened(new Stopped(path)),
            11 => new DeskEvent.Found([.. Enumerable.Range(0, random.Next(9)).Select(i => Driver.Path($"s{i}"))]),
            12 => new DeskEvent.Given(KeyInput.Letter(new Rune((char)random.Next(32, 127)))),
            _ => new DeskEvent.Given(Key(random)),
        };
    }

    private static KeyInput Key(Random random)
    {
        var keys = KeyTable.Default.Bindings.SelectMany(binding => binding.Keys).ToList();
        return Driver.KeyOf(keys[random.Next(keys.Count)]);
    }
}
