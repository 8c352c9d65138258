using CsvHelper;
using Rota.Host.Workers;

namespace Rota.Host.Export;

// A table as CSV (RFC 4180, but with line feeds alone). Numbers, NaN too, are the shortest text that reads back unchanged.
// Text that a spreadsheet would take for a formula is preceded by an apostrophe; negative numbers are not.
internal static class CsvTable
{
    private static readonly CsvWriterOptions Form = CsvWriterOptions.Default with
    {
        NewLine = "\n",
        Injection = CsvInjection.Escape,
        Quoting = CsvQuoting.WhenNeededOrWhitespace,
    };

    public static byte[] Of(ExportTable table)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, Form, leaveOpen: true))
        {
            csv.WriteRecord([.. table.Columns]);
            foreach (var row in table.Rows)
            {
                foreach (var cell in row) Write(csv, cell);
                csv.EndRecord();
            }
        }

        return content.ToArray();
    }

    private static void Write(CsvWriter csv, TableCell cell)
    {
        if (cell.Date is { } day) csv.WriteField(day, "yyyy-MM-dd");
        else if (cell.Number is { } number) csv.WriteField(number, "R");
        else csv.WriteField(cell.Text);
    }
}
