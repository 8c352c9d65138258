namespace Rota;

/// <summary>Rows of cells with named columns. Reports write a row as a line of CSV, an object of JSON or a row of a page.</summary>
public sealed class Table
{
    /// <summary>Makes a table.</summary>
    /// <param name="title">The title, in a few words.</param>
    /// <param name="columns">The names of the columns, camelCase, each once, at least one.</param>
    /// <param name="rows">The rows, each with one cell per column.</param>
    /// <exception cref="ArgumentException">The list of columns is empty or has duplicates, or a row has another number of cells.</exception>
    public Table(string title, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        if (columns.Count == 0) throw new ArgumentException($"Table '{title}' has no columns; give at least one.", nameof(columns));
        if (columns.Distinct(StringComparer.Ordinal).Count() < columns.Count)
            throw new ArgumentException($"Table '{title}' has duplicate columns: {string.Join(' ', columns)}.", nameof(columns));
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Count != columns.Count)
                throw new ArgumentException($"Table '{title}': row {row} has {rows[row].Count} cells for {columns.Count} columns.",
                    nameof(rows));
        }

        (Title, Columns, Rows) = (title, columns, rows);
    }

    /// <summary>The title, in a few words.</summary>
    public string Title { get; }

    /// <summary>How to read the table: its rules and limits; empty when the title is enough.</summary>
    public string Note { get; init; } = "";

    /// <summary>The names of the columns, camelCase.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows, each with one cell per column.</summary>
    public IReadOnlyList<IReadOnlyList<Cell>> Rows { get; }
}
