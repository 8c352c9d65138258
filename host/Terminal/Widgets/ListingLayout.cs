namespace Rota.Terminal;

// Which columns of a listing are shown, and how wide.
internal sealed record ListingLayout(IReadOnlyList<int> Shown, IReadOnlyList<int> Widths)
{
    private const int Gap = 2;

    // The sign of the order takes a cell in every set of letters.
    private const int Mark = 1;

    // From a column to the next one; columns that are empty take no room.
    public static int Step(int width) => width == 0 ? 0 : width + Gap;

    // The first column always stays.
    public static ListingLayout Of(Listing listing, int room, int shift)
    {
        var natural = listing.Columns.Select((column, i) => Natural(listing, column, i)).ToArray();
        var shown = Enumerable.Range(0, natural.Length).Where(i => i == 0 || i > shift).ToList();
        while (true)
        {
            var widths = shown.Select(i => natural[i]).ToArray();
            var left = room + Gap - widths.Sum(Step);
            var elastic = shown.FindIndex(i => listing.Columns[i].IsElastic);
            var least = elastic < 0 ? 0 : Math.Min(widths[elastic], listing.Columns[shown[elastic]].Least);
            if (elastic >= 0 && widths[elastic] + left >= least)
            {
                var spare = Spare(left, Lacking(listing, shown, widths, elastic));
                widths[elastic] += listing.Columns[shown[elastic]].OnlyShrinks ? Math.Min(0, spare) : spare;
            }
            else if (left < 0 && shown.Count > 1)
            {
                shown.RemoveAt(LeastOf(listing, shown));
                continue;
            }
            else if (left < 0) widths[0] = Math.Max(0, room);

            return new(shown, widths);
        }
    }

    private static int Natural(Listing listing, ListingColumn column, int at)
    {
        var width = CutText.Width(column.Head) + (listing.Order?.Column == column.Name ? Mark : 0);
        foreach (var row in listing.Rows) width = Math.Max(width, row.Cells[at].IsToEnd ? 0 : CutText.Width(row.Cells[at].Text));
        return width;
    }

    // A text to the end of the row gets spare room first.
    private static int Spare(int left, int lacking) => left > 0 ? Math.Max(0, left - lacking) : left;

    // The columns that texts to the end of the row lack, right of the elastic column.
    private static int Lacking(Listing listing, List<int> shown, int[] widths, int elastic)
    {
        var lacking = 0;
        for (var at = elastic + 1; at < shown.Count; at++)
        {
            var room = widths.Skip(at).Sum(Step) - Gap;
            foreach (var cell in listing.Rows.Select(row => row.Cells[shown[at]]).Where(cell => cell.IsToEnd))
                lacking = Math.Max(lacking, CutText.Width(cell.Text) - room);
        }

        return lacking;
    }

    // The last column of the lowest priority, except the first.
    private static int LeastOf(Listing listing, List<int> shown)
    {
        var least = shown.Count - 1;
        for (var i = least - 1; i > 0; i--)
        {
            if (listing.Columns[shown[i]].Priority < listing.Columns[shown[least]].Priority) least = i;
        }

        return least;
    }
}
