namespace Rota.Engine;

// Where the stops of a run's holdings lie at its last close, from its orders.
internal static class StopLevels
{
    // What orders leave of an asset that was sold.
    private const double Rounding = 1e-9;

    public static IReadOnlyList<StopLevel> Of(BacktestResult run)
    {
        var stops = run.Strategy.Exits.Conditions.OfType<Stop>().ToList();
        return stops.Count == 0 ? [] : [.. run.Trades.GroupBy(trade => trade.Asset).SelectMany(trades => Of(run, trades, stops))];
    }

    private static IEnumerable<StopLevel> Of(BacktestResult run, IGrouping<Asset, Trade> trades, List<Stop> stops)
    {
        var (shares, entry) = (0.0, default(Trade));
        foreach (var trade in trades)
        {
            if (shares == 0) entry = trade;
            shares += trade.Shares;
            if (Math.Abs(shares) * trade.Price < Rounding * run.Settings.Capital) shares = 0;
        }

        if (shares == 0) yield break;
        var high = entry.Price;
        for (var row = run.Panel.Dates.BinarySearch(entry.Date); row < run.Panel.RowCount; row++) high = Math.Max(high, run.Panel.Closes(trades.Key)[row]);
        foreach (var stop in stops)
        {
            var from = stop.IsTrailing ? high : entry.Price;
            yield return new StopLevel(trades.Key, (1 - stop.Loss) * from, $"{stop}", from);
        }
    }
}
