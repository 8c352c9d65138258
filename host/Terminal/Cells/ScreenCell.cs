namespace Rota.Terminal;

// One grapheme and its style. A grapheme of two columns is followed by a cell without text, of the same style.
internal readonly record struct ScreenCell(string Text, Style Style)
{
    public static ScreenCell Blank { get; } = new(" ", Style.Plain);

    public bool IsSecondHalf => Text.Length == 0;

    // As a terminal of that look shows it.
    public ScreenCell At(TerminalProfile look) =>
        new(look.Glyphs == GlyphSet.Ascii ? AsciiForm.Of(Text) : Text, Style.At(look.Colors));
}
