using Rota.Host.Workers;

namespace Rota.Host.Export;

// A table by rows of a cell a column. The last column, Prices, says whether a row stands on prices that a computer made up.
internal sealed record ExportTable(
    string Name, string Title, string Note, ExportOrigin Origin, IReadOnlyList<string> Columns, IReadOnlyList<TableCell[]> Rows);
