namespace Rota.Terminal;

// A table of texts with a selectable row.
internal sealed record Listing(IReadOnlyList<ListingColumn> Columns, IReadOnlyList<ListingRow> Rows)
{
    // Shown in place of rows.
    public string Empty { get; init; } = "nothing to show";

    // A line above the headings.
    public string? Note { get; init; }

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

    public void Draw(Canvas canvas, TerminalProfile look, ListView view, bool hasFocus) => ListingDrawing.Draw(
        canvas, this, look, view with { Top = TopOf(view), Shift = ShiftFor(view.Shift) }, hasFocus, HeadRows);

    private int TopOf(ListView view) => Math.Clamp(view.Top, 0, Math.Max(0, Rows.Count - 1));
}

internal readonly record struct ListingCell(string Text, Style? Style = null)
{
    public static ListingCell None { get; } = new("");

    // Takes the place of all cells to its right, and does not widen its column.
    public bool IsToEnd { get; init; }
}

// A column of a listing. If room is short, the elastic one shrinks first, down to its least width; then columns are dropped by lowest
// priority. Spare room goes to the elastic one.
internal sealed record ListingColumn(string Head, bool IsRight = false, int Priority = 0, bool IsElastic = false, int Least = 8);

// Has as many cells as the listing has columns.
internal sealed record ListingRow(IReadOnlyList<ListingCell> Cells);

// The selected row, the first visible row, and the number of columns scrolled past after the first.
internal readonly record struct ListView(int Chosen, int Top, int Shift);
