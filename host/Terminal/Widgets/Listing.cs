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
