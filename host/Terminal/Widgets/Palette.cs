namespace Rota.Terminal;

// Colours and letters that distinguish series, in order. The colours suit most forms of colour blindness (after Okabe and Ito, 2008),
// the letters terminals without colours.
internal static class Palette
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly int[] Dark =
    [
        0x56b4e9, 0xe69f00, 0x2fb88a, 0xcc79a7, 0xf0e442, 0xd55e00, 0x8f8fff, 0xb0b0b0, 0x9ad1f0, 0xffc966, 0x8fd9c0, 0xe6b8d3,
    ];

    private static readonly int[] Light =
    [
        0x0072b2, 0xd98200, 0x009e73, 0xb0508a, 0xa89a00, 0xc04a00, 0x5a4fcf, 0x767676, 0x56b4e9, 0x8a5a00, 0x4fc3a1, 0xd99bc0,
    ];

    private static readonly int[] DarkSixteen = [14, 11, 10, 13, 12, 9, 7, 6, 3, 2, 5, 4];
    private static readonly int[] LightSixteen = [4, 1, 2, 5, 6, 3, 8, 12, 9, 10, 13, 14];

    public static Style Ink(int index, TerminalProfile look) => look.Colors switch
    {
        ColorDepth.None => Style.Plain,
        ColorDepth.Sixteen => new(Color.Palette(Nth(look.IsLight ? LightSixteen : DarkSixteen, index))),
        _ => new(Color.Rgb(Nth(look.IsLight ? Light : Dark, index))),
    };

    // The text colour on a background of that colour.
    public static Style On(Style ink, TerminalProfile look)
    {
        var isBright = ink.Foreground.IsRgb
            ? 2 * ink.Foreground.Red + 5 * ink.Foreground.Green + ink.Foreground.Blue > 8 * 110
            : ink.Foreground.Index >= 7 && ink.Foreground.Index != 8;
        return look.Colors == ColorDepth.Sixteen
            ? new(Color.Palette(isBright ? 0 : 15), ink.Foreground)
            : new(Color.Rgb(isBright ? 0x101010 : 0xffffff), ink.Foreground);
    }

    public static string Letter(int index) => Letters[index % Letters.Length].ToString();

    private static int Nth(int[] inks, int index) => inks[index % inks.Length];
}
