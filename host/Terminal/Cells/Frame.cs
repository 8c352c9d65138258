namespace Rota.Terminal;

// A picture of the terminal: rows of cells.
internal sealed class Frame
{
    private readonly ScreenCell[] _cells;

    public Frame(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(width);
        ArgumentOutOfRangeException.ThrowIfNegative(height);
        (Width, Height) = (width, height);
        _cells = new ScreenCell[width * height];
        Array.Fill(_cells, ScreenCell.Blank);
    }

    public int Width { get; }

    public int Height { get; }

    public Canvas Whole => new(this, 0, 0, Width, Height);

    public ScreenCell this[int x, int y] => _cells[Place(x, y)];

    // Writes a grapheme of one or two columns; if it covers half of a wide one, the other half becomes a space.
    public void Put(int x, int y, string grapheme, int width, Style style)
    {
        Free(x, y);
        if (width == 2) Free(x + 1, y);
        _cells[Place(x, y)] = new(grapheme, style);
        if (width == 2) _cells[Place(x + 1, y)] = new("", style);
    }

    // Takes a row of another frame of the same width.
    public void CopyRow(Frame from, int y) => Array.Copy(from._cells, y * Width, _cells, y * Width, Width);

    private void Free(int x, int y)
    {
        var place = Place(x, y);
        if (_cells[place].IsSecondHalf) _cells[place - 1] = _cells[place - 1] with { Text = " " };
        else if (x + 1 < Width && _cells[place + 1].IsSecondHalf) _cells[place + 1] = _cells[place + 1] with { Text = " " };
    }

    private int Place(int x, int y) => x >= 0 && x < Width && y >= 0 && y < Height
        ? y * Width + x
        : throw new ArgumentOutOfRangeException(nameof(x), $"Cell {x}, {y} is outside the frame of {Width} x {Height}.");
}
