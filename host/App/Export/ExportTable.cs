using Rota.Host.Workers;

namespace Rota.Host.Export;

// A table by rows. The last column, Prices, tells whether a row is based on simulated prices.
internal sealed record ExportTable(
    string Name, string Title, string Note, ExportOrigin Origin, IReadOnlyList<string> Columns, IReadOnlyList<TableCell[]> Rows)
{
    // With a last column, prices, that is the same in all rows.
    public static ExportTable Of(string name, string title, ExportOrigin origin, IReadOnlyList<string> columns, IEnumerable<TableCell[]> rows) => new(
        name, title, "", origin, [.. columns, "prices"], [.. rows.Select(row => (TableCell[])[.. row, ExportCell.Prices(origin.Prices)])]);
}
