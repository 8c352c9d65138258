namespace Rota.Host.Importing;

// The rows of a table, one at a time: only the current one is in memory.
internal abstract class SourceRows : IDisposable
{
    // The line of the text, or the row of the sheet, counted from 1.
    public int Line { get; protected set; }

    public int Count { get; protected set; }

    public bool IsBlank
    {
        get
        {
            for (var cell = 0; cell < Count; cell++)
            {
                if (!Text(cell).IsEmpty) return false;
            }

            return true;
        }
    }

    public abstract bool Read();

    // Trimmed; empty beyond the end of the row.
    public abstract ReadOnlySpan<char> Text(int cell);

    public virtual CellKind Kind(int cell) => CellKind.Text;

    // The value of a cell that is a number.
    public virtual double Number(int cell) => double.NaN;

    public string[] Texts() => [.. Enumerable.Range(0, Count).Select(cell => Text(cell).ToString())];

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}
