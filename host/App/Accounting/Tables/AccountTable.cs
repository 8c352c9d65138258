using Rota.Host.Importing;

namespace Rota.Host.Accounting;

// The table of a CSV file or sheet: the rows from its header to the first blank row, and the lines around it.
internal sealed record AccountTable(string Path, TableRow Header, IReadOnlyList<TableRow> Rows, IReadOnlyList<string> Around)
{
    // The line of a second table with the same header; null if there is none.
    public int? SecondLine { get; private init; }

    // The header is the first row that the caller knows as one.
    public static AccountTable Read(string path, Func<TableRow, bool> isHeader, string expected)
    {
        try
        {
            var sources = Sources.Of(path);
            foreach (var source in sources)
            {
                if (Find(source, isHeader) is { } table) return table;
            }

            throw new InputException(new Mistake($"No header found: expected {expected}. {Seen(sources)}", path));
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot read the file: {unread.Message}", path));
        }
    }

    public Mistake Wrong(TableRow row, string what) => new(what, Path, row.Line);

    private static AccountTable? Find(Source source, Func<TableRow, bool> isHeader)
    {
        TableRow? header = null;
        int? second = null;
        var (rows, around, isOver) = (new List<TableRow>(), new List<string>(), false);
        using var reader = source.Open();
        while (reader.Read())
        {
            var row = new TableRow(reader.Line, reader.Texts());
            if (header is null && isHeader(row)) header = row;
            else if (isOver && row.Cells.SequenceEqual(header!.Cells, StringComparer.OrdinalIgnoreCase)) second ??= row.Line;
            else if (header is null || isOver) around.Add(string.Join(' ', row.Cells));
            else if (reader.IsBlank) isOver = true;
            else rows.Add(row);
        }

        return header is null ? null : new(source.Path, header, rows, around) { SecondLine = second };
    }

    // The row that looks most like a header.
    private static string Seen(IReadOnlyList<Source> sources)
    {
        string[] most = [];
        foreach (var source in sources)
        {
            using var reader = source.Open();
            while (reader.Read())
            {
                string[] cells = [.. reader.Texts().Where(cell => cell.Length > 0)];
                if (cells.Length > most.Length) most = cells;
            }
        }

        return most.Length == 0 ? "The file is blank." : $"The widest row has: {string.Join(", ", most)}.";
    }
}
