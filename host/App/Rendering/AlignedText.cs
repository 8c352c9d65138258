namespace Rota.Host.Rendering;

// Rows of texts in columns, without spaces at the ends of lines.
internal static class AlignedText
{
    private const string Gap = "   ";

    // The first column is left-aligned, and so are the others unless they have numbers.
    public static IEnumerable<string> Of(IReadOnlyList<string[]> rows, bool isNumeric, string gap = Gap)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        return rows.Select(row => string.Join(gap, row.Select((cell, column) =>
            column > 0 && isNumeric ? cell.PadLeft(widths[column]) : cell.PadRight(widths[column]))).TrimEnd());
    }
}
