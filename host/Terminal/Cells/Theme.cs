namespace Rota.Terminal;

// The styles of all screens, on a dark or light background. They use the terminal's 16 colours by name, because users choose those; without
// colours, emphasis and signs carry the meaning.
internal sealed record Theme(
    Style Text, Style Faint, Style Title, Style Focus, Style Border, Style Key, Style Good, Style Bad, Style Warning, Style Chosen)
{
    private static readonly Theme Dark = Of(0xd0d0d0, 0x8a8a8a, 0x5fd7ff, 0xffd75f, 0x4e4e4e, 0x87d787, 0xff8787, 0xffaf5f, 0x264f78);
    private static readonly Theme Light = Of(0x262626, 0x767676, 0x005f87, 0xaf5f00, 0xbcbcbc, 0x008700, 0xd70000, 0xaf5f00, 0xcfe3f7);

    // A text of the selected row keeps its own colour if the selection is a background; a reversed selection has one style.
    public Style OnChosen(Style style) => Chosen.Background.IsDefault ? Chosen : style with { Background = Chosen.Background };

    public static Theme Of(TerminalProfile look) => look.Colors switch
    {
        ColorDepth.None => None,
        ColorDepth.Sixteen => Sixteen(look.IsLight),
        _ => look.IsLight ? Light : Dark,
    };

    private static Theme None { get; } = new(
        Style.Plain, With(Emphasis.Dim), With(Emphasis.Bold), With(Emphasis.Bold | Emphasis.Underline), With(Emphasis.Dim),
        With(Emphasis.Bold), Style.Plain, With(Emphasis.Bold), With(Emphasis.Underline), With(Emphasis.Reverse));

    private static Theme Sixteen(bool isLight) => new(
        Style.Plain, Ink(isLight ? 7 : 8), Ink(isLight ? 4 : 14), Ink(isLight ? 5 : 11), Ink(isLight ? 7 : 8), Ink(isLight ? 5 : 11),
        Ink(isLight ? 2 : 10), Ink(isLight ? 1 : 9), Ink(isLight ? 5 : 11), With(Emphasis.Reverse));

    private static Theme Of(int text, int faint, int title, int focus, int border, int good, int bad, int warning, int chosen) => new(
        Rgb(text), Rgb(faint), Rgb(title), Rgb(focus), Rgb(border), Rgb(focus), Rgb(good), Rgb(bad), Rgb(warning),
        new Style(Color.Rgb(text), Color.Rgb(chosen)));

    private static Style With(Emphasis emphasis) => new(default, default, emphasis);

    private static Style Ink(int index) => new(Color.Palette(index));

    private static Style Rgb(int code) => new(Color.Rgb(code));
}
