namespace Rota.Host.Tui;

// A border between panes: the last column or row of the first part of an area.
internal sealed record PaneBorder(PaneSplit Split, bool IsUpright, int X, int Y, int Width, int Height, int First)
{
    // Both parts stay large enough for a border and some text.
    private const int LeastWidth = 12;
    private const int LeastHeight = 4;

    private const int Whole = 1000;

    private int Length => IsUpright ? Width : Height;

    public bool IsAt(int x, int y) => IsUpright
        ? (x == X + First - 1 || x == X + First) && y > Y && y < Y + Height - 1
        : y == Y + First - 1 && x >= X && x < X + Width;

    // The share of the first part, in thousandths, if the border is moved to a cell.
    public int ShareAt(int x, int y) => (IsUpright ? x + 1 - X : y + 1 - Y) * Whole / Math.Max(1, Length);

    // The columns or rows of the first part.
    public static int FirstOf(int length, int usual, int? share, bool isUpright)
    {
        var least = isUpright ? LeastWidth : LeastHeight;
        return share is not { } wanted || length < 2 * least ? usual : Math.Clamp((length * wanted + Whole - 1) / Whole, least, length - least);
    }
}
