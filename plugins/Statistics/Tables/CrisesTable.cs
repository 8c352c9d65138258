namespace Rota.Plugins.Statistics;

// Rule A50 and more: how the run and its benchmark came through well-known crises.
internal static class CrisesTable
{
    private static readonly string[] Columns = ["episode", "from", "to", "return", "drawdown", "benchmark", "benchmarkDrawdown"];

    public static Table Of(BacktestResult run) => new(
        "Crises", Columns,
        [.. Episode.All.Where(each => run.From <= each.From && each.To <= run.To).Select(each => Row(run, each))])
    {
        Note = "From high to low of the S&P 500, or between the named month ends, by the last values on or before these days. Only crises " +
               "within the run.",
    };

    private static Cell[] Row(BacktestResult run, Episode episode)
    {
        var benchmark = run.Benchmark is { } other && other.Dates[0] <= episode.From && episode.To <= other.Dates[^1] ? other : null;
        return
        [
            episode.Name, (DateOnly?)episode.From, (DateOnly?)episode.To, .. Passage(run.Equity, episode),
            .. benchmark is null ? [Cell.Blank, Cell.Blank] : Passage(benchmark, episode),
        ];
    }

    private static Cell[] Passage(EquityCurve equity, Episode episode)
    {
        var values = equity.Values[equity.RowAtOrBefore(episode.From)..(equity.RowAtOrBefore(episode.To) + 1)];
        return [Cells.Share(values[^1] / values[0] - 1), Cells.Share(Drawdowns.Max(values))];
    }
}
