namespace Rota.Host.Workers;

// A table of the run, by rows.
internal sealed record TableSnapshot(string Name, string Title, string Note, IReadOnlyList<string> Columns, IReadOnlyList<TableCell[]> Rows)
{
    public static TableSnapshot Of(string name, Table table) => new(
        name, table.Title, table.Note, table.Columns,
        [.. table.Rows.Select(row => row.Select(cell => new TableCell(cell.Number, cell.Unit, cell.Date, cell.Text)).ToArray())]);
}

// A cell of a table: a number with its unit, a day, a text, or empty.
internal readonly record struct TableCell(double? Number, Unit Unit, DateOnly? Date, string? Text);
