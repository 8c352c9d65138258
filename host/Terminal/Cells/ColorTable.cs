namespace Rota.Terminal;

// The 256 colours of xterm: 16 that users change, a cube of 6 x 6 x 6, and 24 greys.
internal static class ColorTable
{
    private static readonly int[] First =
    [
        0x000000, 0xcd0000, 0x00cd00, 0xcdcd00, 0x0000ee, 0xcd00cd, 0x00cdcd, 0xe5e5e5,
        0x7f7f7f, 0xff0000, 0x00ff00, 0xffff00, 0x5c5cff, 0xff00ff, 0x00ffff, 0xffffff,
    ];

    public static Color Of(int index)
    {
        if (index < 16) return Color.Rgb(First[index]);
        if (index >= 232) return Color.Rgb((8 + (index - 232) * 10) * 0x010101);
        var cube = index - 16;
        return Color.Rgb((Step(cube / 36) << 16) | (Step(cube / 6 % 6) << 8) | Step(cube % 6));
    }

    // The nearest colour; the first of several.
    public static int Nearest(Color color, int from, int to)
    {
        var nearest = from;
        for (var index = from + 1; index < to; index++)
        {
            if (Distance(color, Of(index)) < Distance(color, Of(nearest))) nearest = index;
        }

        return nearest;
    }

    private static int Step(int level) => level == 0 ? 0 : 55 + level * 40;

    // The eye is most sensitive to green and least to blue.
    private static int Distance(Color a, Color b)
    {
        var (red, green, blue) = (a.Red - b.Red, a.Green - b.Green, a.Blue - b.Blue);
        return 3 * red * red + 6 * green * green + blue * blue;
    }
}
