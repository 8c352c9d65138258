using System.Collections.Immutable;
using Rota.Terminal;

namespace Rota.Host.Tui;

// How the user wants a table: the order of its rows (null for the given one), and the columns shown or hidden by choice.
internal sealed record TableChoice(ListingOrder? Order, ImmutableDictionary<string, bool> Columns)
{
    // A column that the user asked for stays when room is short.
    private const int Wanted = 9;

    public static TableChoice Default { get; } = new(null, ImmutableDictionary<string, bool>.Empty);

    public bool IsDefault => Order is null && Columns.IsEmpty;

    public bool Shows(ListingColumn column) => Columns.GetValueOrDefault(column.Name, !column.IsExtra);

    public TableChoice Toggled(ListingColumn column) =>
        this with { Columns = Columns.ContainsKey(column.Name) ? Columns.Remove(column.Name) : Columns.Add(column.Name, column.IsExtra) };

    // The rows with those places, in this order, in the columns that are shown; the first column always is.
    public (Listing Listing, IReadOnlyList<int> Places) Arrange(Listing all, IReadOnlyList<int> places)
    {
        var order = Order is not null && all.PlaceOf(Order.Column) >= 0 ? Order : null;
        if (order is not null) places = order.Of(all, places.Where(place => !all.Rows[place].IsBlank));
        var shown = Enumerable.Range(0, all.Columns.Count).Where(at => at == 0 || Shows(all.Columns[at])).ToList();
        return (all with
        {
            Order = order,
            Columns = [.. shown.Select(at => Ranked(all.Columns[at], order))],
            Rows = [.. places.Select(place => shown.Count == all.Columns.Count ? all.Rows[place] : Cut(all.Rows[place], shown))],
        }, places);
    }

    private ListingColumn Ranked(ListingColumn column, ListingOrder? order) =>
        column.Name == order?.Column || Columns.ContainsKey(column.Name) ? column with { Priority = Wanted } : column;

    private static ListingRow Cut(ListingRow row, List<int> shown) => new([.. shown.Select(at => row.Cells[at])]);
}
