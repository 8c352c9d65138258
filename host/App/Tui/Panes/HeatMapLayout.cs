using Rota.Host.Sweeping;

namespace Rota.Host.Tui;

// Where a heat map's cells are in a pane: two lines of heads above, words below, and as much of the map between as fits around the cursor.
internal readonly record struct HeatMapLayout(int Head, int Cell, int Marks, int Row, int Rows, int Column, int Columns)
{
    // The title and the names of columns.
    public const int Above = 2;

    private const int LeastRows = 3;
    private const int MostWords = 9;

    public static HeatMapLayout Of(SweepState sweep, int width, int height)
    {
        var map = sweep.Shown!.Map!;
        var head = Math.Max(map.Corner.Length, map.Rows.Max(name => name.Length)) + 1;
        var marks = map.MarkWidth;
        var cell = Math.Max(map.NumberWidth, map.Columns.Max(name => name.Length)) + marks + 1;
        var words = Math.Min(MostWords, sweep.Shown.Words.Count + 1);
        var rows = Math.Min(map.Rows.Count, Math.Max(Math.Min(LeastRows, height - Above), height - Above - words));
        var columns = Math.Min(map.Columns.Count, (width - head) / cell);
        return new(head, cell, marks, First(sweep.Row, rows, map.Rows.Count), Math.Max(0, rows), First(sweep.Column, columns, map.Columns.Count), Math.Max(0, columns));
    }

    // The cell at a place in the pane; null outside of the map.
    public (int Row, int Column)? CellAt(int x, int y) =>
        y >= Above && y < Above + Rows && x >= Head && x < Head + Columns * Cell ? (Row + y - Above, Column + (x - Head) / Cell) : null;

    // The cursor is in the middle where the map goes on.
    private static int First(int cursor, int shown, int all) => Math.Clamp(cursor - shown / 2, 0, Math.Max(0, all - shown));
}
