using Terminal.Gui.Drawing;
using Attribute = Terminal.Gui.Drawing.Attribute;
using InkColor = Terminal.Gui.Drawing.Color;

namespace Rota.Terminal;

// Our styles as the package's attributes and back, without loss. The package knows only RGB, so a palette colour travels as its index in
// red, marked by an opacity that no RGB colour has.
internal static class Ink
{
    private const int PaletteMark = 1;

    private static readonly (Emphasis Ours, TextStyle Theirs)[] Emphases =
    [
        (Emphasis.Bold, TextStyle.Bold), (Emphasis.Dim, TextStyle.Faint), (Emphasis.Underline, TextStyle.Underline),
        (Emphasis.Reverse, TextStyle.Reverse),
    ];

    public static Attribute Of(Style style)
    {
        var emphasis = TextStyle.None;
        if (style.Emphasis != Emphasis.None)
        {
            foreach (var (ours, theirs) in Emphases)
            {
                if (style.Emphasis.HasFlag(ours)) emphasis |= theirs;
            }
        }

        return new(Of(style.Foreground), Of(style.Background), emphasis);
    }

    public static Style StyleOf(Attribute? attribute)
    {
        if (attribute is not { } ink) return Style.Plain;
        var emphasis = Emphasis.None;
        if (ink.Style != TextStyle.None)
        {
            foreach (var (ours, theirs) in Emphases)
            {
                if (ink.Style.HasFlag(theirs)) emphasis |= ours;
            }
        }

        return new(ColorOf(ink.Foreground), ColorOf(ink.Background), emphasis);
    }

    private static InkColor Of(Color color) => color.IsDefault ? InkColor.None
        : color.IsRgb ? new(color.Red, color.Green, color.Blue)
        : new(color.Index, 0, 0, PaletteMark);

    private static Color ColorOf(InkColor color) => color.A switch
    {
        0 => Color.Default,
        PaletteMark => Color.Palette(color.R),
        _ => Color.Rgb(color.R << 16 | color.G << 8 | color.B),
    };
}
