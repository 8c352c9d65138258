namespace Rota.Engine;

// A score or condition of the assets of a universe: read from its table on the days of the schedule, else asked.
internal sealed class UniverseScore(IScore score, int[] columns, DecisionScores? scores)
{
    private readonly ScoreTable? _table = scores?.Of(score, columns);

    public IScore Score => score;

    public bool ReadsPricesOnly => _table is not null;

    public double Of(in MarketView market, int asset) =>
        _table?.Seek(market.Row) == true ? _table[asset] : Allocator.Of(score, market.At(columns[asset]));
}
