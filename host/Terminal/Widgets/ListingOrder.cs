namespace Rota.Terminal;

// The column by which a listing is sorted, by its name.
internal sealed record ListingOrder(string Column, bool IsDescending)
{
    // Numbers begin with the largest, texts with the first of the alphabet.
    public static ListingOrder By(Listing listing, string column) =>
        new(column, listing.PlaceOf(column) is >= 0 and var at && HasNumbers(listing, at));

    // The given rows in this order. Unknown values are last in either order; ties keep the given order.
    public IReadOnlyList<int> Of(Listing listing, IEnumerable<int> rows)
    {
        var at = listing.PlaceOf(Column);
        if (at < 0) return [.. rows];
        return HasNumbers(listing, at)
            ? Sorted(rows, row => listing.Rows[row].Cells[at].Number is { } number && double.IsFinite(number) ? number : double.NaN, double.IsFinite, Comparer<double>.Default)
            : Sorted(rows, row => listing.Rows[row].Cells[at].Text, text => text.Length > 0, StringComparer.OrdinalIgnoreCase);
    }

    private static bool HasNumbers(Listing listing, int column) => listing.Rows.Any(row => row.Cells[column].Number is not null);

    private List<int> Sorted<T>(IEnumerable<int> rows, Func<int, T> value, Func<T, bool> isKnown, IComparer<T> comparer)
    {
        var known = rows.OrderBy(row => !isKnown(value(row)));
        return [.. IsDescending ? known.ThenByDescending(value, comparer) : known.ThenBy(value, comparer)];
    }
}
