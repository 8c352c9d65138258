namespace Rota.Terminal;

// Has as many cells as the listing has columns.
internal sealed record ListingRow(IReadOnlyList<ListingCell> Cells);
