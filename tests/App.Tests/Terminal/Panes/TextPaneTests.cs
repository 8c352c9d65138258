using Rota.Terminal;

namespace Rota.Tests.Terminal.Panes;

public sealed class TextPaneTests
{
    [Fact]
    public void AWrappedTextIsCompleteAndNeverTooWide()
    {
        string[] texts =
        [
            "- ranked by the 20-day average", "    indented far, and longer than that", "averyveryveryverylongwordwithoutspaces",
            "日本語の文は幅が広い", "", " ", "a  b   c", "e\u0301e\u0323e\u0301e\u0323 e\u0301",
        ];
        foreach (var text in texts)
        {
            for (var width = 2; width < 44; width++)
            {
                var rows = WrappedText.Of(text, width).ToList();

                Assert.All(rows, row => Assert.True(CutText.Width(row) <= width, $"'{row}' is wider than {width}"));
                Assert.Equal(Letters(text), Letters(string.Concat(rows)));
            }
        }
    }

    [Fact]
    public void ContinuationRowsAreIndentedToTheFirstWord() => Assert.Equal(
        ["  - one two", "    three"], WrappedText.Of("  - one two three", 12));

    [Theory]
    [InlineData("resultat", 8, "resultat")]
    [InlineData("resultats", 8, "resulta…")]
    [InlineData("日本語", 5, "日本…")]
    [InlineData("日本語", 4, "日…")]
    [InlineData("ab", 1, "…")]
    [InlineData("ab", 0, "")]
    public void ACutTextEndsInAnEllipsis(string text, int width, string expected) =>
        Assert.Equal(expected, CutText.To(width, text, new(ColorDepth.None, GlyphSet.Braille)));

    [Fact]
    public void ScrollingStopsWithTheLastLineAtTheBottom()
    {
        TextLine[] lines = [.. Enumerable.Range(0, 30).Select(i => new TextLine($"line {i} of thirty, which is wrapped"))];
        var look = new TerminalProfile(ColorDepth.None, GlyphSet.Ascii);
        var top = TextPane.MostTop(lines, 20, 7, isWrapped: true);

        var rows = CanvasTests.Rows(PaneLooks.Drawn(
            20, 7, canvas => TextPane.Draw(canvas, look, lines, new(top, 0, IsWrapped: true))));

        Assert.Equal("which is wrapped   #", rows[^1]);
        Assert.Equal("line 29 of thirty, |", rows[^2]);
        Assert.Equal(0, TextPane.MostTop(lines, 60, 30, isWrapped: true));
    }

    private static string Letters(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
