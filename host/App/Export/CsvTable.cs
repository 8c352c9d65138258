using Rota.Host.Foundation;

namespace Rota.Host.Export;

// A table as CSV.
internal static class CsvTable
{
    public static byte[] Of(ExportTable table) => CsvText.Of(table.Columns, table.Rows, cell => (cell.Date, cell.Number, cell.Text));
}
