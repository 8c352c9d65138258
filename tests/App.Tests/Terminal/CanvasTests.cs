using Rota.Terminal;

namespace Rota.Tests.Terminal;

public sealed class CanvasTests
{
    // Widths as reported by the cursor of tmux 3.3a, except for the heart, on which terminals differ.
    [Theory]
    [InlineData("rota", 4)]
    [InlineData("Käse", 4)]
    [InlineData("日本語", 6)]
    [InlineData("한국", 4)]
    [InlineData("ｆ", 2)]
    [InlineData("e\u0301\u0323", 1)]
    [InlineData("⣿▄│", 3)]
    [InlineData("🚀", 2)]
    [InlineData("", 0)]
    [InlineData("👩‍👩‍👧", 2)]
    [InlineData("❤️", 2)]
    [InlineData("🇩🇪", 2)]
    public void AGraphemeTakesTheSameColumnsAsInATerminal(string text, int width) =>
        Assert.Equal(width, Graphemes.Width(text));

    [Fact]
    public void DrawingIsClippedToTheCanvas()
    {
        var frame = new Frame(8, 3);

        frame.Whole.Part(2, 1, 4, 1).Write(-1, 0, "abcdefg");
        frame.Whole.Part(2, 1, 4, 1).Write(0, 1, "below");

        Assert.Equal(["        ", "  bcde  ", "        "], Rows(frame));
    }

    [Fact]
    public void APartOfAPartIsClippedToBoth()
    {
        var frame = new Frame(8, 3);

        frame.Whole.Part(1, 0, 3, 2).Part(1, 1, 10, 10).Fill(Style.Plain, "#");

        Assert.Equal(["        ", "  ##    ", "        "], Rows(frame));
    }

    [Fact]
    public void CoveringHalfOfAWideLetterLeavesASpace()
    {
        var frame = new Frame(6, 3);
        foreach (var y in new[] { 0, 1, 2 }) frame.Whole.Write(0, y, "日本語");

        frame.Whole.Write(1, 0, "x");
        frame.Whole.Part(1, 1, 2, 1).Write(-1, 0, "中国");
        frame.Whole.Write(5, 2, "国");

        Assert.Equal([" x本語", "    語", "日本  "], Rows(frame));
    }

    [Fact]
    public void TextCannotMoveTheCursor()
    {
        var frame = new Frame(12, 1);

        frame.Whole.Write(0, 0, "a\e[2Jb\r\nc\u009b\u2028");

        Assert.Equal(["a\ufffd[2Jb\ufffdc\ufffd\ufffd  "], Rows(frame));
    }

    internal static string[] Rows(Frame frame) =>
        [.. Enumerable.Range(0, frame.Height)
            .Select(y => string.Concat(Enumerable.Range(0, frame.Width).Select(x => frame[x, y].Text)))];
}
