namespace Rota;

/// <summary>Rows of cells under named columns, as reports set them: a line of CSV, an object of JSON, a row of a page.</summary>
public sealed class Table
{
    /// <summary>Puts a table together.</summary>
    /// <param name="title">What it shows, in a few words.</param>
    /// <param name="columns">The columns' names, camelCase as those of statistics, each once, at least one.</param>
    /// <param name="rows">The rows, each with a cell for every column.</param>
    /// <exception cref="ArgumentException">There is no column, one comes twice, or a row has another number of cells.</exception>
    public Table(string title, IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(columns);
        ArgumentNullException.ThrowIfNull(rows);
        if (columns.Count == 0) throw new ArgumentException($"'{title}' has no column.", nameof(columns));
        if (columns.Distinct(StringComparer.Ordinal).Count() < columns.Count)
            throw new ArgumentException($"'{title}' names a column twice: {string.Join(' ', columns)}.", nameof(columns));
        for (var row = 0; row < rows.Count; row++)
        {
            if (rows[row].Count != columns.Count)
                throw new ArgumentException($"'{title}': row {row} has {rows[row].Count} cells for {columns.Count} columns.",
                    nameof(rows));
        }

        (Title, Columns, Rows) = (title, columns, rows);
    }

    /// <summary>What it shows, in a few words.</summary>
    public string Title { get; }

    /// <summary>How to read it: the rule behind it and what it does not know; empty when the title says all.</summary>
    public string Note { get; init; } = "";

    /// <summary>The columns' names, camelCase.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>The rows, each with a cell for every column.</summary>
    public IReadOnlyList<IReadOnlyList<Cell>> Rows { get; }
}
