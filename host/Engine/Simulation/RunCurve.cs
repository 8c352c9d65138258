namespace Rota.Engine;

/// <summary>What a run earned and traded. It lends the memory of a <see cref="RunRoom"/>: nothing of it is valid after the room's next run.</summary>
public readonly ref struct RunCurve
{
    /// <summary>The row of the panel on which the run begins.</summary>
    public int First { get; internal init; }

    /// <summary>The equity at each close from the first row on, net of costs; the first value is the capital.</summary>
    public ReadOnlySpan<double> Values { get; internal init; }

    /// <summary>The decisions, as in <see cref="BacktestResult.Rebalances"/>.</summary>
    public ReadOnlySpan<Rebalance> Rebalances { get; internal init; }

    /// <summary>The trades, as in <see cref="BacktestResult.Trades"/>.</summary>
    public ReadOnlySpan<Trade> Trades { get; internal init; }
}
