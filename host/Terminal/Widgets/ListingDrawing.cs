namespace Rota.Terminal;

internal static class ListingDrawing
{
    private const int Margin = 2;

    public static void Draw(Canvas canvas, Listing listing, TerminalProfile look, ListView view, bool hasFocus, int headRows)
    {
        var theme = Theme.Of(look);
        if (listing.Note is { } note) canvas.Write(0, 0, CutText.To(canvas.Width, note, look), theme.Faint);
        var rows = canvas.Part(0, headRows, canvas.Width, canvas.Height - headRows);
        if (listing.Rows.Count == 0)
        {
            Notice.Draw(canvas.Part(0, headRows - 1, canvas.Width, canvas.Height - headRows + 1), listing.Empty, theme.Faint);
            return;
        }

        var isLong = listing.Rows.Count > rows.Height;
        var margin = Math.Min(Margin, canvas.Width - 1);
        var (layout, isCut) = Layout(listing, canvas.Width, rows.Height, view.Shift);
        Head(canvas.Part(0, headRows - 1, canvas.Width, 1), listing, layout, look, isCut, margin);
        for (var y = 0; y < rows.Height && view.Top + y < listing.Rows.Count; y++)
        {
            var line = rows.Part(0, y, canvas.Width - (isLong && canvas.Width > Margin ? 1 : 0), 1);
            Row(line, listing, layout, look, margin, view.Top + y, view.Top + y == view.Chosen, hasFocus);
        }

        var bar = rows.Part(canvas.Width - 1, 0, canvas.Width > Margin ? 1 : 0, rows.Height);
        ScrollBar.Draw(bar, look, view.Top, listing.Rows.Count);
    }

    // The column at a place of the heading, above that many visible rows.
    public static int? ColumnAt(Listing listing, int x, int width, int rows, int shift)
    {
        var (layout, _) = Layout(listing, width, rows, shift);
        var left = Math.Min(Margin, width - 1);
        for (var i = 0; i < layout.Shown.Count; i++)
        {
            if (x >= left && x < left + layout.Widths[i]) return layout.Shown[i];
            left += ListingLayout.Step(layout.Widths[i]);
        }

        return null;
    }

    private static (ListingLayout Layout, bool IsCut) Layout(Listing listing, int width, int rows, int shift)
    {
        var isLong = listing.Rows.Count > rows;
        var room = width - Math.Min(Margin, width - 1) - (isLong ? Margin : 0);
        var layout = ListingLayout.Of(listing, room, shift);
        var isCut = layout.Shown.Count < listing.Columns.Count - shift;
        return (isCut && !isLong ? ListingLayout.Of(listing, room - Margin, shift) : layout, isCut);
    }

    private static void Head(Canvas line, Listing listing, ListingLayout layout, TerminalProfile look, bool isCut, int margin)
    {
        var theme = Theme.Of(look);
        var x = margin;
        for (var i = 0; i < layout.Shown.Count; i++)
        {
            var column = listing.Columns[layout.Shown[i]];
            var isSorted = listing.Order is { } order && order.Column == column.Name;
            Cell(line, x, layout.Widths[i], column.IsRight, column.Head + (isSorted ? Sign(listing.Order!, look) : ""), isSorted ? theme.Key : theme.Faint, look);
            x += ListingLayout.Step(layout.Widths[i]);
        }

        if (isCut) line.Write(line.Width - 1, 0, PaneLetters.Of(look).More, theme.Key);
    }

    private static void Row(
        Canvas line, Listing listing, ListingLayout layout, TerminalProfile look, int margin, int at, bool isChosen, bool hasFocus)
    {
        var theme = Theme.Of(look);
        if (isChosen)
        {
            if (hasFocus) line.Fill(theme.Chosen);
            line.Write(0, 0, PaneLetters.Of(look).Chosen, hasFocus ? theme.OnChosen(theme.Focus) : theme.Focus);
        }

        var x = margin;
        for (var i = 0; i < layout.Shown.Count; i++)
        {
            var cell = listing.Rows[at].Cells[layout.Shown[i]];
            var style = cell.Style ?? theme.Text;
            if (isChosen) style = hasFocus ? theme.OnChosen(style) : style with { Emphasis = style.Emphasis | Emphasis.Bold };
            if (cell.IsToEnd)
            {
                Cell(line, x, line.Width - x, isRight: false, cell.Text, style, look);
                return;
            }

            Cell(line, x, layout.Widths[i], listing.Columns[layout.Shown[i]].IsRight, cell.Text, style, look);
            x += ListingLayout.Step(layout.Widths[i]);
        }
    }

    private static string Sign(ListingOrder order, TerminalProfile look) =>
        order.IsDescending ? PaneLetters.Of(look).Down : PaneLetters.Of(look).Up;

    private static void Cell(Canvas line, int x, int width, bool isRight, string text, Style style, TerminalProfile look)
    {
        var shown = CutText.To(width, text, look);
        if (isRight) line.WriteToLeftOf(x + width, 0, shown, style);
        else line.Write(x, 0, shown, style);
    }
}
