namespace Rota.Engine;

// What a run takes from the past that it shares: the scores of its decision days, each computed for all days at once where prices alone decide
// it, and the answers of weightings.
internal sealed class DecisionScores(SharedPast past, RowsFrom rows, RunRoom room)
{
    private readonly Dictionary<(IScore, string), ScoreTable?> _tables = [];

    // Null if the score must be asked on each day.
    public ScoreTable? Of(IScore score, int[] columns)
    {
        var key = (score, string.Join(',', columns));
        if (!_tables.TryGetValue(key, out var table)) _tables[key] = table = ScoreTable.Of(score, columns, rows, past.Scores, room);
        room.HasOwnScores |= table is null;
        return table;
    }

    public KeptWeights EqualWeights => past.EqualWeights;

    // Null if the weighting depends on more than prices.
    public KeptWeights? WeightsOf(IWeighter? weighter) => weighter is IPriceWeighter price ? past.WeightsOf(price) : null;
}
