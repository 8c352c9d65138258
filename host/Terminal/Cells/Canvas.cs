namespace Rota.Terminal;

// A rectangle of a frame with its own origin; drawing is clipped to it and to the canvases it was cut from.
internal sealed class Canvas
{
    private readonly Frame _frame;
    private readonly int _left;
    private readonly int _top;
    private readonly (int Left, int Top, int Right, int Bottom) _shown;

    public Canvas(Frame frame, int left, int top, int width, int height)
        : this(frame, left, top, width, height, (0, 0, frame.Width, frame.Height))
    {
    }

    private Canvas(Frame frame, int left, int top, int width, int height, (int Left, int Top, int Right, int Bottom) within)
    {
        (_frame, _left, _top, Width, Height) = (frame, left, top, Math.Max(0, width), Math.Max(0, height));
        _shown = (Math.Max(within.Left, left), Math.Max(within.Top, top),
            Math.Min(within.Right, left + Width), Math.Min(within.Bottom, top + Height));
    }

    public int Width { get; }

    public int Height { get; }

    public Canvas Part(int x, int y, int width, int height) => new(_frame, _left + x, _top + y, width, height, _shown);

    // Returns the columns that the text takes, visible or not.
    public int Write(int x, int y, string text, Style style = default)
    {
        var at = x;
        foreach (var (grapheme, width) in Graphemes.Of(text))
        {
            Put(at, y, grapheme, width, style);
            at += width;
        }

        return at - x;
    }

    public void WriteToLeftOf(int end, int y, string text, Style style = default) =>
        Write(end - Graphemes.Width(text), y, text, style);

    public void Fill(Style style, string grapheme = " ")
    {
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++) Put(x, y, grapheme, 1, style);
        }
    }

    // Changes the style of a cell, not its text.
    public void Restyle(int x, int y, Func<Style, Style> change)
    {
        var (column, row) = (_left + x, _top + y);
        if (!IsShown(column, row)) return;
        var cell = _frame[column, row];
        if (cell.IsSecondHalf || (column + 1 < _frame.Width && _frame[column + 1, row].IsSecondHalf)) return;
        _frame.Put(column, row, cell.Text, 1, change(cell.Style));
    }

    // Empty except for a line of a grid.
    public bool IsFree(int x, int y) => IsShown(_left + x, _top + y) && _frame[_left + x, _top + y].Text is " " or "┈";

    private void Put(int x, int y, string grapheme, int width, Style style)
    {
        var (column, row) = (_left + x, _top + y);
        if (width == 2 && IsShown(column, row) != IsShown(column + 1, row))
        {
            var inside = IsShown(column, row) ? column : column + 1;
            _frame.Put(inside, row, " ", 1, style);
        }
        else if (IsShown(column, row))
        {
            _frame.Put(column, row, grapheme, width, style);
        }
    }

    private bool IsShown(int column, int row) =>
        column >= _shown.Left && column < _shown.Right && row >= _shown.Top && row < _shown.Bottom;
}
