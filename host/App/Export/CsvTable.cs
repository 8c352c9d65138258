using Rota.Host.Foundation;

namespace Rota.Host.Export;

// A table as CSV.
internal static class CsvTable
{
    public static byte[] Of(ExportTable table) => CsvText.Of(table.Columns, table.Rows, cell => (cell.Date, cell.Number, cell.Text));

    // As a file of a script: script.table.csv.
    public static (string Name, byte[] Content) FileOf(string script, ExportTable table) => ($"{Path.GetFileNameWithoutExtension(script)}.{table.Name}.csv", Of(table));
}
