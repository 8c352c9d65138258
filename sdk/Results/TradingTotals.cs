namespace Rota;

/// <summary>How much a run traded over its whole length. The purchase that funds it does not count.</summary>
/// <param name="Turnover">Σ ½ Σ |w_target − w_drifted| over all decisions; cash counts as an asset.</param>
/// <param name="Rebalances">The decisions that traded.</param>
/// <param name="Orders">The orders above 0.1 % of the equity of their day; an order buys or sells one asset on one day.</param>
/// <example><code>var totals = TradingTotals.Of(run);</code></example>
public readonly record struct TradingTotals(double Turnover, int Rebalances, int Orders)
{
    private const double LeastOrder = 0.001;

    /// <summary>The totals of a run; nothing is allocated.</summary>
    /// <param name="run">The run, its trades sorted by day.</param>
    /// <exception cref="ArgumentException">A trade is on a day that the curve does not have, or trades are not sorted.</exception>
    public static TradingTotals Of(BacktestResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var (turnover, rebalances, funded) = (0.0, 0, (DateOnly?)null);
        var isFunded = false;
        for (var i = 0; i < run.Rebalances.Count; i++)
        {
            var made = run.Rebalances[i];
            if (made.Kind == RebalanceKind.Funding)
            {
                if (!isFunded) (isFunded, funded) = (true, made.Filled);
                continue;
            }

            turnover += made.Turnover;
            if (made.Kind != RebalanceKind.None) rebalances++;
        }

        return new(turnover, rebalances, OrdersOf(run, funded));
    }

    private static int OrdersOf(BacktestResult run, DateOnly? funded)
    {
        var days = run.Equity.Dates;
        var values = run.Equity.Values;
        var (orders, row) = (0, 0);
        for (var i = 0; i < run.Trades.Count; i++)
        {
            var trade = run.Trades[i];
            while (row < days.Length && days[row] < trade.Date) row++;
            if (row == days.Length || days[row] != trade.Date)
                throw new ArgumentException($"The curve has no value on {trade.Date:O}, the day of a trade of {trade.Asset}; sort trades by day.", nameof(run));
            if (trade.Date != funded && Math.Abs(trade.Value) > LeastOrder * values[row]) orders++;
        }

        return orders;
    }
}
