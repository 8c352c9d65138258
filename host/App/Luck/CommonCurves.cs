namespace Rota.Host.Luck;

// Runs over the days that all of them share.
internal static class CommonCurves
{
    public static DateOnly FirstDay(IEnumerable<BacktestResult> runs) => runs.Max(run => run.From);

    // From that day on, divided by the value there: the purchase before it is not charged.
    public static BacktestResult From(DateOnly first, BacktestResult run)
    {
        var at = run.Equity.Dates.BinarySearch(first);
        if (at < 0) throw new InvalidOperationException($"{run.Strategy.Name} has no value on {first:O}.");
        var values = run.Equity.Values[at..].ToArray();
        var start = values[0];
        for (var i = 0; i < values.Length; i++) values[i] /= start;
        return run with
        {
            Equity = Curve(run.Equity.Dates[at..].ToArray(), values, run.Equity.Frequency),
            Rebalances = [.. run.Rebalances.Where(made => made.Decided >= first)],
            Trades = [.. run.Trades.Where(trade => trade.Date >= first)],
        };
    }

    // Equal accounts on the first day, never rebalanced among themselves: the mean of the curves.
    public static BacktestResult Together(IReadOnlyList<BacktestResult> common)
    {
        var days = common[0].Equity.Dates.ToArray();
        var values = new double[days.Length];
        for (var i = 0; i < values.Length; i++)
        {
            foreach (var run in common) values[i] += run.Equity.Values[i];
            values[i] /= common.Count;
        }

        return common[0] with { Equity = Curve(days, values, common[0].Equity.Frequency), Rebalances = [], Trades = [], Notes = [] };
    }

    // A run from months into days may have days alone in common.
    private static EquityCurve Curve(DateOnly[] days, double[] values, Frequency? frequency) =>
        frequency is null ? new(days, values) : new(days, values, frequency);
}
