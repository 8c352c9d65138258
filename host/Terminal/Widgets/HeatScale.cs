namespace Rota.Terminal;

// The background for a number: blue above 0, red below, stronger for larger numbers, in five steps; none with few colours.
internal static class HeatScale
{
    private static readonly int[] DarkBlue = [0x152a3d, 0x1b4162, 0x215a8a, 0x2f76b5, 0x4393d6];
    private static readonly int[] DarkRed = [0x3a1d1d, 0x612425, 0x8c2b2d, 0xb83a37, 0xdf5a4e];
    private static readonly int[] LightBlue = [0xe3eef7, 0xc6dcef, 0x9ec5e3, 0x6fa9d4, 0x4a90c6];
    private static readonly int[] LightRed = [0xfbe6e1, 0xf7cdc3, 0xf2ab9c, 0xea8673, 0xdf6a58];

    // Values at or above this have the strongest colour.
    public static Style Of(double value, double most, TerminalProfile look)
    {
        var theme = Theme.Of(look);
        if (!double.IsFinite(value)) return theme.Faint;
        if (look.Colors < ColorDepth.TwoFiftySix) return value < 0 ? theme.Bad : theme.Text;
        if (value == 0) return theme.Text;
        var step = Math.Min(4, (int)(Math.Abs(value) / most * 5));
        var ground = (look.IsLight, value > 0) switch
        {
            (false, true) => DarkBlue,
            (false, false) => DarkRed,
            (true, true) => LightBlue,
            _ => LightRed,
        };
        return new(Color.Rgb(look.IsLight ? 0x101010 : 0xf4f4f4), Color.Rgb(ground[step]));
    }
}
