using Rota.Host.Workers;

namespace Rota.Host.Export;

// A table by rows. The last column, Prices, tells whether a row is based on simulated prices.
internal sealed record ExportTable(
    string Name, string Title, string Note, ExportOrigin Origin, IReadOnlyList<string> Columns, IReadOnlyList<TableCell[]> Rows);
