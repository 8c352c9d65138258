namespace Rota.Terminal;

// The letters of a chart's frame; the block set stays within code page 437, which the fonts of bare consoles have.
internal sealed record ChartLetters(
    string Side, string SideTick, string Corner, string Floor, string FloorTick, string SimulatedFloor, string Tag, string Cursor,
    string Equity, string Benchmark, string Before)
{
    private static readonly ChartLetters Braille = new("│", "┤", "└", "─", "┬", "╌", "◄", "│", "⠒⠒", "⠂⠂", "⠒ ⠒");
    private static readonly ChartLetters Block = new("│", "┤", "└", "─", "┬", "░", "◄", "│", "▀▀", "▀ ▀", "▄ ▄");
    private static readonly ChartLetters Ascii = new("|", "+", "+", "-", "+", "~", "<", "|", "**", "..", "oo");

    public static ChartLetters Of(GlyphSet glyphs) => glyphs switch
    {
        GlyphSet.Braille => Braille,
        GlyphSet.Block => Block,
        _ => Ascii,
    };
}
