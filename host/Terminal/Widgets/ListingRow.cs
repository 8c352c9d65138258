namespace Rota.Terminal;

// As many cells as the listing has columns.
internal sealed record ListingRow(IReadOnlyList<ListingCell> Cells);
