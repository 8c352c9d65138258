namespace Rota.Terminal;

// A bitmap finer than cells: 2 x 4 dots a cell in braille, 1 x 2 in half blocks, 1 in ASCII. Dot 0, 0 is at the upper left.
internal sealed class Dots
{
    // The bits of braille's eight dots, by row and column (U+2800).
    private static readonly int[] Bits = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80];

    private readonly bool[] _dots;
    private readonly GlyphSet _glyphs;

    public Dots(GlyphSet glyphs, int columns, int rows)
    {
        _glyphs = glyphs;
        (Columns, Rows) = (columns, rows);
        (Width, Height) = (columns * Across(glyphs), rows * Down(glyphs));
        _dots = new bool[Width * Height];
    }

    public int Columns { get; }

    public int Rows { get; }

    public int Width { get; }

    public int Height { get; }

    public bool this[int x, int y] => _dots[y * Width + x];

    public static int Across(GlyphSet glyphs) => glyphs == GlyphSet.Braille ? 2 : 1;

    public static int Down(GlyphSet glyphs) => glyphs switch { GlyphSet.Braille => 4, GlyphSet.Block => 2, _ => 1 };

    public void Set(int x, int y) => _dots[y * Width + x] = true;

    // Both ends included; clipped to the bitmap.
    public void Line(double fromX, double fromY, double toX, double toY)
    {
        if (!Clip(ref fromX, ref fromY, ref toX, ref toY)) return;
        Bresenham(Near(fromX), Near(fromY), Near(toX), Near(toY));
    }

    // Every second dot, to tell curves apart without colours.
    public void Thin()
    {
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++) _dots[y * Width + x] &= (x + y) % 2 == 0;
        }
    }

    // Two of four dots, to tell a third curve from both.
    public void Dash()
    {
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++) _dots[y * Width + x] &= (x + y) % 4 < 2;
        }
    }

    public void DrawOn(Canvas canvas, Style style, string asciiLetter)
    {
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
            {
                if (Letter(column, row, asciiLetter) is { } letter) canvas.Write(column, row, letter, style);
            }
        }
    }

    private string? Letter(int column, int row, string asciiLetter)
    {
        if (_glyphs == GlyphSet.Ascii) return this[column, row] ? asciiLetter : null;
        if (_glyphs == GlyphSet.Block)
        {
            return (this[column, 2 * row], this[column, 2 * row + 1]) switch
            {
                (true, true) => "█",
                (true, false) => "▀",
                (false, true) => "▄",
                _ => null,
            };
        }

        var pattern = 0;
        for (var i = 0; i < 8; i++)
        {
            if (this[2 * column + i % 2, 4 * row + i / 2]) pattern |= Bits[i];
        }

        return pattern == 0 ? null : ((char)(0x2800 + pattern)).ToString();
    }

    private void Bresenham(int x, int y, int toX, int toY)
    {
        var (across, down) = (Math.Abs(toX - x), -Math.Abs(toY - y));
        var (stepX, stepY) = (x < toX ? 1 : -1, y < toY ? 1 : -1);
        var error = across + down;
        while (true)
        {
            Set(x, y);
            if (x == toX && y == toY) return;
            var twice = 2 * error;
            if (twice >= down) (error, x) = (error + down, x + stepX);
            if (twice <= across) (error, y) = (error + across, y + stepY);
        }
    }

    // Liang and Barsky (1984): the part of the line inside the bitmap, if any.
    private bool Clip(ref double fromX, ref double fromY, ref double toX, ref double toY)
    {
        var (across, down, enter, leave) = (toX - fromX, toY - fromY, 0.0, 1.0);
        ReadOnlySpan<(double Along, double Room)> edges =
            [(-across, fromX), (across, Width - 1 - fromX), (-down, fromY), (down, Height - 1 - fromY)];
        foreach (var (along, room) in edges)
        {
            if (along == 0 && room < 0) return false;
            if (along < 0) enter = Math.Max(enter, room / along);
            if (along > 0) leave = Math.Min(leave, room / along);
        }

        if (enter > leave) return false;
        (toX, toY) = (fromX + leave * across, fromY + leave * down);
        (fromX, fromY) = (fromX + enter * across, fromY + enter * down);
        return true;
    }

    private static int Near(double at) => (int)Math.Round(at, MidpointRounding.AwayFromZero);
}
