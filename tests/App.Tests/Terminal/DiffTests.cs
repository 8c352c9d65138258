using Rota.Terminal;

namespace Rota.Tests.Terminal;

public sealed class DiffTests
{
    private static readonly TerminalProfile Full = new(ColorDepth.TrueColor, GlyphSet.Braille);

    [Fact]
    public void TheDiffTurnsOneFrameIntoTheNext() => Drawing.Holds(drawing =>
    {
        var (first, second) = drawing.Frames();
        var screen = new VirtualScreen(drawing.Width, drawing.Height);
        screen.Apply(Diff.Of(null, first, drawing.Look));
        RequireShown(screen, first, drawing.Look);
        screen.Apply(Diff.Of(first, second, drawing.Look));
        RequireShown(screen, second, drawing.Look);
        return true;
    });

    [Fact]
    public void AnUnchangedFrameWritesNothing() => Drawing.Holds(
        drawing => Diff.Of(drawing.Frames().First, drawing.Frames().First, drawing.Look).Length == 0, cases: 50);

    [Fact]
    public void OnlyChangedCellsAreWritten()
    {
        var (before, after) = (new Frame(80, 24), new Frame(80, 24));
        before.Whole.Write(0, 3, "last 101.25");
        after.Whole.Write(0, 3, "last 101.37");

        Assert.Equal("\e[?2026h\e[0m\e[4;10H37\e[0m\e[?2026l", Diff.Of(before, after, Full));
    }

    [Fact]
    public void AColourBecomesTheNearestThatTheTerminalSupports()
    {
        var frame = new Frame(1, 1);
        frame.Whole.Write(0, 0, "x", new Style(Color.Rgb(0xff8700), Color.Rgb(0x121212), Emphasis.Bold));

        string Said(ColorDepth depth) =>
            Diff.Of(null, frame, new TerminalProfile(depth, GlyphSet.Braille)).Split("\e[1;1H")[1].Split('x')[0];

        Assert.Equal("\e[0;1;38;2;255;135;0;48;2;18;18;18m", Said(ColorDepth.TrueColor));
        Assert.Equal("\e[0;1;38;5;208;48;5;233m", Said(ColorDepth.TwoFiftySix));
        Assert.Equal("\e[0;1;33;40m", Said(ColorDepth.Sixteen));
        Assert.Equal("\e[0;1m", Said(ColorDepth.None));
    }

    // A terminal that disagrees on the width then shows one wrong letter instead of a wrong row.
    [Fact]
    public void AGraphemeOfUnsettledWidthIsClearedFirstAndTheCursorIsPlacedAgainAfterIt()
    {
        var frame = new Frame(7, 1);
        frame.Whole.Write(0, 0, "a❤️b日c");

        Assert.Equal("\e[?2026h\e[0m\e[2J\e[1;1Ha  \e[1;2H❤️\e[1;4Hb日c\e[0m\e[?2026l", Diff.Of(null, frame, Full));
    }

    [Fact]
    public void AnAsciiTerminalGetsOnlyAscii() => Drawing.Holds(
        drawing => Diff.Of(null, drawing.Frames().First, drawing.Look with { Glyphs = GlyphSet.Ascii }).All(char.IsAscii),
        cases: 50);

    private static void RequireShown(VirtualScreen screen, Frame frame, TerminalProfile look)
    {
        for (var y = 0; y < frame.Height; y++)
        {
            for (var x = 0; x < frame.Width; x++) Assert.Equal((x, y, frame[x, y].At(look)), (x, y, screen[x, y]));
        }
    }
}
