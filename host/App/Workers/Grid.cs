namespace Rota.Host.Workers;

// A table of the run, by rows.
internal sealed record Grid(string Name, string Title, string Note, IReadOnlyList<string> Columns, IReadOnlyList<GridCell[]> Rows)
{
    public static Grid Of(string name, Table table) => new(
        name, table.Title, table.Note, table.Columns,
        [.. table.Rows.Select(row => row.Select(cell => new GridCell(cell.Number, cell.Unit, cell.Date, cell.Text)).ToArray())]);
}
