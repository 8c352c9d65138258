using System.Runtime.InteropServices;

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
        return Of(SpanOf(run.Rebalances), SpanOf(run.Trades), run.Equity.Dates, run.Equity.Values);
    }

    /// <summary>The totals of decisions and trades; nothing is allocated.</summary>
    /// <param name="decisions">The decisions, as in <see cref="BacktestResult.Rebalances"/>.</param>
    /// <param name="trades">The trades, sorted by day.</param>
    /// <param name="days">The days of the curve.</param>
    /// <param name="values">Its values, one for each day.</param>
    /// <exception cref="ArgumentException">A trade is on a day that the curve does not have, or trades are not sorted.</exception>
    public static TradingTotals Of(ReadOnlySpan<Rebalance> decisions, ReadOnlySpan<Trade> trades, ReadOnlySpan<DateOnly> days, ReadOnlySpan<double> values)
    {
        var (turnover, rebalances, funded) = (0.0, 0, (DateOnly?)null);
        var isFunded = false;
        foreach (var made in decisions)
        {
            if (made.Kind == RebalanceKind.Funding)
            {
                if (!isFunded) (isFunded, funded) = (true, made.Filled);
                continue;
            }

            turnover += made.Turnover;
            if (made.Kind != RebalanceKind.None) rebalances++;
        }

        return new(turnover, rebalances, OrdersOf(trades, days, values, funded));
    }

    // The lists of a run are lists or arrays.
    private static ReadOnlySpan<T> SpanOf<T>(IReadOnlyList<T> all) => all switch
    {
        List<T> list => CollectionsMarshal.AsSpan(list),
        T[] array => array,
        _ => all.ToArray(),
    };

    private static int OrdersOf(ReadOnlySpan<Trade> trades, ReadOnlySpan<DateOnly> days, ReadOnlySpan<double> values, DateOnly? funded)
    {
        var (orders, row) = (0, 0);
        foreach (var trade in trades)
        {
            while (row < days.Length && days[row] < trade.Date) row++;
            if (row == days.Length || days[row] != trade.Date)
                throw new ArgumentException($"The curve has no value on {trade.Date:O}, the day of a trade of {trade.Asset}; sort trades by day.", nameof(trades));
            if (trade.Date != funded && Math.Abs(trade.Value) > LeastOrder * values[row]) orders++;
        }

        return orders;
    }
}
