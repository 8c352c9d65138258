namespace Rota.Host.Accounting;

// A row of a table with its line, counted from 1.
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells)
{
    // Empty if the row is shorter, or the table lacks the column.
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";

    // The column of the first of the names that the row has, in any case; -1 if it has none.
    public int Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            for (var column = 0; column < Cells.Count; column++)
            {
                if (Cells[column].Equals(name, StringComparison.OrdinalIgnoreCase)) return column;
            }
        }

        return -1;
    }
}
