namespace Rota.Engine;

// A score or condition of the assets of a universe: read from its table on the days of the schedule, else asked.
internal sealed class UniverseScore(IScore score, int[] columns, DecisionScores? scores)
{
    private readonly ScoreTable? _table = scores?.Of(score, columns);

    public IScore Score => score;

    public bool ReadsPricesOnly => _table is not null;

    // Reads all assets at once, if the table has the row.
    public bool TryRead(int row, Span<double> values)
    {
        if (_table?.Seek(row) != true) return false;
        _table.CopyTo(values);
        return true;
    }

    public double Of(in MarketView market, int asset) =>
        _table?.Seek(market.Row) == true ? _table[asset] : Allocator.Of(score, market.At(columns[asset]));
}
