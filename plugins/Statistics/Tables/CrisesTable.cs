namespace Rota.Plugins.Statistics;

// Rule A50, and more of its kind: how the run and its benchmark came through what is remembered.
internal static class CrisesTable
{
    private static readonly string[] Columns = ["episode", "from", "to", "return", "drawdown", "benchmark", "benchmarkDrawdown"];

    public static Table Of(BacktestResult run) => new(
        "Crises", Columns,
        [.. Episode.All.Where(each => run.From <= each.From && each.To <= run.To).Select(each => Row(run, each))])
    {
        Note = "Highs to lows of the S&P 500, or the named month ends; a run stands at its last value on or before a day. Only what " +
               "lies in the run.",
    };

    private static Cell[] Row(BacktestResult run, Episode episode)
    {
        var (from, to) = (RowAtOrBefore(run.Equity, episode.From), RowAtOrBefore(run.Equity, episode.To));
        return
        [
            episode.Name, (DateOnly?)episode.From, (DateOnly?)episode.To, .. Passage(run.Equity, from, to),
            .. run.Benchmark is { } benchmark ? Passage(benchmark, from, to) : [Cell.Blank, Cell.Blank],
        ];
    }

    private static Cell[] Passage(EquityCurve equity, int from, int to)
    {
        var values = equity.Values[from..(to + 1)];
        return [Cells.Share(values[^1] / values[0] - 1), Cells.Share(Drawdowns.Max(values))];
    }

    private static int RowAtOrBefore(EquityCurve equity, DateOnly day)
    {
        var found = equity.Dates.BinarySearch(day);
        return found < 0 ? ~found - 1 : found;
    }
}
