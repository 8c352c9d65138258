namespace Rota.Engine;

// The values of one score for some assets on the decision days of a strategy.
internal sealed class ScoreTable
{
    private readonly RowsFrom _rows;
    private readonly double[] _values; // by asset, then by day
    private int _day; // the latest that was asked for; days are asked for in order

    private ScoreTable(RowsFrom rows, double[] values) => (_rows, _values) = (rows, values);

    // Null if the score depends on more than prices.
    public static ScoreTable? Of(IScore score, ReadOnlySpan<int> columns, RowsFrom rows, ScoreColumns kept, RunRoom room)
    {
        var days = rows.Rows.Length;
        var values = room.Numbers(columns.Length * days);
        for (var i = 0; i < columns.Length; i++)
        {
            if (!kept.TryFill(score, columns[i], rows, values.AsSpan(i * days, days))) return null;
        }

        return new(rows, values);
    }

    // Whether a row is one of the days, which is then the one to read.
    public bool Seek(int row)
    {
        var rows = _rows.Rows;
        if (_day < rows.Length && rows[_day] > row) _day = 0;
        while (_day < rows.Length && rows[_day] < row) _day++;
        return _day < rows.Length && rows[_day] == row;
    }

    // On the day that was sought.
    public double this[int asset] => _values[asset * _rows.Rows.Length + _day];

    public void CopyTo(Span<double> values)
    {
        var at = _day;
        foreach (ref var value in values)
        {
            value = _values[at];
            at += _rows.Rows.Length;
        }
    }
}
