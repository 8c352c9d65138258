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

    /// <summary>The totals of a run.</summary>
    /// <param name="run">The run, its trades sorted by day.</param>
    /// <exception cref="ArgumentException">A trade is on a day that the curve does not have, or trades are not sorted.</exception>
    public static TradingTotals Of(BacktestResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Of(run.Equity.Dates, run.Equity.Values, Span(run.Rebalances), Span(run.Trades));
    }

    /// <summary>The totals of decisions and trades; nothing is allocated.</summary>
    /// <param name="days">The days of the curve, ascending.</param>
    /// <param name="values">The equity, one value per day.</param>
    /// <param name="rebalances">All decisions, in order.</param>
    /// <param name="trades">All orders, sorted by day.</param>
    /// <exception cref="ArgumentException">A trade is on a day that the curve does not have, or trades are not sorted.</exception>
    public static TradingTotals Of(
        ReadOnlySpan<DateOnly> days, ReadOnlySpan<double> values, ReadOnlySpan<Rebalance> rebalances, ReadOnlySpan<Trade> trades)
    {
        var (turnover, traded, funded, isFunded) = (0.0, 0, (DateOnly?)null, false);
        foreach (ref readonly var made in rebalances)
        {
            if (made.Kind == RebalanceKind.Funding)
            {
                if (!isFunded) (isFunded, funded) = (true, made.Filled);
                continue;
            }

            turnover += made.Turnover;
            if (made.Kind != RebalanceKind.None) traded++;
        }

        return new(turnover, traded, OrdersOf(days, values, trades, funded));
    }

    private static int OrdersOf(ReadOnlySpan<DateOnly> days, ReadOnlySpan<double> values, ReadOnlySpan<Trade> trades, DateOnly? funded)
    {
        var (orders, row) = (0, 0);
        foreach (ref readonly var trade in trades)
        {
            while (row < days.Length && days[row] < trade.Date) row++;
            if (row == days.Length || days[row] != trade.Date)
                throw new ArgumentException($"The curve has no value on {trade.Date:O}, the day of a trade of {trade.Asset}; sort trades by day.", nameof(trades));
            if (trade.Date != funded && Math.Abs(trade.Value) > LeastOrder * values[row]) orders++;
        }

        return orders;
    }

    // Without a copy of the lists that runs have.
    private static ReadOnlySpan<T> Span<T>(IReadOnlyList<T> items) => items switch
    {
        List<T> list => CollectionsMarshal.AsSpan(list),
        T[] array => array,
        _ => items.ToArray(),
    };
}
