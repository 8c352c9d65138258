namespace Rota.Terminal;

// A table of texts with a selectable row.
internal sealed record Listing(IReadOnlyList<ListingColumn> Columns, IReadOnlyList<ListingRow> Rows)
{
    // Shown in place of rows.
    public string Empty { get; init; } = "nothing to show";

    // A line above the headings.
    public string? Note { get; init; }

    // Marked in the heading; the rows are in this order already.
    public ListingOrder? Order { get; init; }

    private int HeadRows => Note is null ? 1 : 2;

    // The number of rows that fit a canvas of that height.
    public int RowsIn(int height) => Math.Max(0, height - HeadRows);

    // The first row to show so that the selected one is visible, as near as possible to the current one.
    public static int TopFor(int chosen, int top, int rows, int count)
    {
        var shown = Math.Max(1, rows);
        var near = Math.Clamp(top, chosen - shown + 1, chosen);
        return Math.Clamp(near, 0, Math.Max(0, count - shown));
    }

    // At least one column beside the first remains.
    public int ShiftFor(int shift) => Math.Clamp(shift, 0, Math.Max(0, Columns.Count - 2));

    // The row of the listing at a row of the canvas.
    public int? RowAt(int y, ListView view)
    {
        var row = TopOf(view) + y - HeadRows;
        return y >= HeadRows && row < Rows.Count ? row : null;
    }

    // The column whose heading is at a cell of a canvas of that size.
    public ListingColumn? ColumnAt(int x, int y, int width, int height, ListView view) =>
        y == HeadRows - 1 && Rows.Count > 0
            ? ListingDrawing.ColumnAt(this, x, width, height - HeadRows, ShiftFor(view.Shift)) is { } at ? Columns[at] : null
            : null;

    // The place of a column by name, or -1.
    public int PlaceOf(string column)
    {
        for (var at = 0; at < Columns.Count; at++)
        {
            if (Columns[at].Name == column) return at;
        }

        return -1;
    }

    public void Draw(Canvas canvas, TerminalProfile look, ListView view, bool hasFocus) => ListingDrawing.Draw(
        canvas, this, look, view with { Top = TopOf(view), Shift = ShiftFor(view.Shift) }, hasFocus, HeadRows);

    private int TopOf(ListView view) => Math.Clamp(view.Top, 0, Math.Max(0, Rows.Count - 1));
}

// A text, and the number that it is sorted by in a column of numbers and days.
internal readonly record struct ListingCell(string Text, Style? Style = null, double? Number = null)
{
    public static ListingCell None { get; } = new("");

    // Takes the place of all cells to its right, and does not widen its column.
    public bool IsToEnd { get; init; }
}

// A column of a listing. If room is short, the elastic one shrinks first, down to its least width; then columns are dropped by lowest
// priority. Spare room goes to the elastic one, unless it only shrinks.
internal sealed record ListingColumn(string Head, bool IsRight = false, int Priority = 0, bool IsElastic = false, int Least = 8)
{
    // For choices of the user; empty if the column cannot be chosen.
    public string Name { get; init; } = Head;

    public bool OnlyShrinks { get; init; }

    // Shown only if the user chooses it.
    public bool IsExtra { get; init; }
}

// Has as many cells as the listing has columns.
internal sealed record ListingRow(IReadOnlyList<ListingCell> Cells)
{
    // Separates groups of rows in their given order.
    public bool IsBlank => Cells.All(cell => cell.Text.Length == 0);
}

// The selected row, the first visible row, and the number of columns scrolled past after the first.
internal readonly record struct ListView(int Chosen, int Top, int Shift);
