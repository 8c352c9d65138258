using CsvHelper;

namespace Rota.Host.Foundation;

// Rows as CSV (RFC 4180, but with line feeds alone). Numbers, NaN too, are the shortest text that reads back unchanged.
// Text that a spreadsheet would take for a formula is preceded by an apostrophe; negative numbers are not.
internal static class CsvText
{
    private static readonly CsvWriterOptions Form = CsvWriterOptions.Default with
    {
        NewLine = "\n",
        Injection = CsvInjection.Escape,
        Quoting = CsvQuoting.WhenNeededOrWhitespace,
    };

    // Each cell is a day, a number, a text or nothing.
    public static byte[] Of<T>(
        IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<T>> rows, Func<T, (DateOnly? Day, double? Number, string? Text)> read)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, Form, leaveOpen: true))
        {
            csv.WriteRecord([.. columns]);
            foreach (var row in rows)
            {
                foreach (var cell in row) Write(csv, read(cell));
                csv.EndRecord();
            }
        }

        return content.ToArray();
    }

    private static void Write(CsvWriter csv, (DateOnly? Day, double? Number, string? Text) cell)
    {
        if (cell.Day is { } day) csv.WriteField(day, "yyyy-MM-dd");
        else if (cell.Number is { } number) csv.WriteField(number, "R");
        else csv.WriteField(cell.Text);
    }
}
