namespace Rota.Terminal;

// Which columns of a listing are shown, and how wide.
internal sealed record ListingLayout(IReadOnlyList<int> Shown, IReadOnlyList<int> Widths)
{
    public const int Gap = 2;

    // The sign of the order takes a cell in every set of letters.
    private const int Mark = 1;

    // The first column always stays.
    public static ListingLayout Of(Listing listing, int room, int shift)
    {
        var natural = listing.Columns.Select((column, i) => Natural(listing, column, i)).ToArray();
        var shown = Enumerable.Range(0, natural.Length).Where(i => i == 0 || i > shift).ToList();
        while (true)
        {
            var widths = shown.Select(i => natural[i]).ToArray();
            var left = room - widths.Sum() - Gap * (widths.Length - 1);
            var elastic = shown.FindIndex(i => listing.Columns[i].IsElastic);
            var least = elastic < 0 ? 0 : Math.Min(widths[elastic], listing.Columns[shown[elastic]].Least);
            if (elastic >= 0 && widths[elastic] + left >= least) widths[elastic] += listing.Columns[shown[elastic]].OnlyShrinks ? Math.Min(0, left) : left;
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
        foreach (var row in listing.Rows) width = Math.Max(width, CutText.Width(row.Cells[at].Text));
        return width;
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
