namespace Rota.Terminal;

// The signs that panes use; the block set stays within code page 437, which the fonts of bare consoles have.
internal sealed record PaneLetters(
    string Chosen, string Cut, string Up, string Down, string Differs, string New, string Gone, string To, string Marked,
    string Thumb, string Track, string More, string Full, string Empty, string Good, string Wrong,
    string BarStart, string Bar, string BarEnd, string Knob, string Cash)
{
    private static readonly PaneLetters Braille = new(
        "▸", "…", "▲", "▼", "≠", "+", "−", "→", "●", "┃", "│", "›", "▰", "▱", "✓", "✗", "├", "─", "┤", "●", "·");

    private static readonly PaneLetters Block = new(
        "►", "~", "▲", "▼", "±", "+", "-", "→", "•", "█", "│", "»", "█", "░", "√", "x", "├", "─", "┤", "■", "·");

    private static readonly PaneLetters Ascii = new(
        ">", "~", "^", "v", "*", "+", "-", ">", "*", "#", "|", ">", "#", "-", "+", "x", "|", "-", "|", "o", ".");

    public static PaneLetters Of(TerminalProfile look) => look.Glyphs switch
    {
        GlyphSet.Braille => Braille,
        GlyphSet.Block => Block,
        _ => Ascii,
    };
}
