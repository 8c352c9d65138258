namespace Rota.Engine;

// The scores of a strategy on its decision days, each computed for all days at once where prices alone decide it.
internal sealed class DecisionScores(ScoreColumns kept, RowsFrom rows, RunRoom room)
{
    private readonly Dictionary<(IScore, string), ScoreTable?> _tables = [];

    // Null if the score must be asked on each day.
    public ScoreTable? Of(IScore score, int[] columns)
    {
        var key = (score, string.Join(',', columns));
        if (!_tables.TryGetValue(key, out var table)) _tables[key] = table = ScoreTable.Of(score, columns, rows, kept, room);
        room.HasOwnScores |= table is null;
        return table;
    }
}
