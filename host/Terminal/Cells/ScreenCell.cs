namespace Rota.Terminal;

// One grapheme and its style. A wide grapheme is followed by an empty cell of the same style.
internal readonly record struct ScreenCell(string Text, Style Style)
{
    public static ScreenCell Blank { get; } = new(" ", Style.Plain);

    public bool IsSecondHalf => Text.Length == 0;

    // Adapted to the terminal's colours and letters.
    public ScreenCell At(TerminalProfile look) =>
        new(look.Glyphs == GlyphSet.Ascii ? AsciiForm.Of(Text) : Text, Style.At(look.Colors));
}
