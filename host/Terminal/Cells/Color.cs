namespace Rota.Terminal;

// The terminal's default colour, one of its own 16, one of the fixed 240 above them, or RGB.
internal readonly record struct Color
{
    private const int PaletteKind = 1 << 24;
    private const int RgbKind = 2 << 24;

    private readonly int _code;

    private Color(int code) => _code = code;

    public static Color Default => default;

    public bool IsDefault => _code == 0;

    public bool IsRgb => (_code & RgbKind) != 0;

    // A palette colour; the first 16 are the terminal's own.
    public int Index => _code & 0xff;

    public int Red => (_code >> 16) & 0xff;

    public int Green => (_code >> 8) & 0xff;

    public int Blue => _code & 0xff;

    public static Color Palette(int index) =>
        index is >= 0 and < 256 ? new(PaletteKind | index)
            : throw new ArgumentOutOfRangeException(nameof(index), index, "A palette index must be from 0 to 255.");

    // Written as on the web: 0xRRGGBB.
    public static Color Rgb(int code) =>
        code is >= 0 and <= 0xffffff ? new(RgbKind | code)
            : throw new ArgumentOutOfRangeException(nameof(code), code, "A colour must be from 0 to 0xffffff.");

    public Color At(ColorDepth depth) => depth switch
    {
        _ when IsDefault => this,
        ColorDepth.None => Default,
        ColorDepth.Sixteen when IsRgb => Palette(ColorTable.Nearest(this, 0, 16)),
        ColorDepth.Sixteen when Index >= 16 => Palette(ColorTable.Nearest(ColorTable.Of(Index), 0, 16)),
        ColorDepth.TwoFiftySix when IsRgb => Palette(ColorTable.Nearest(this, 16, 256)),
        _ => this,
    };

    public override string ToString() => IsDefault ? "default" : IsRgb ? $"#{_code & 0xffffff:x6}" : $"palette {Index}";
}
