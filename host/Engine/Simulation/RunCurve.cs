namespace Rota.Engine;

/// <summary>The equity, decisions and trades of a run. They lie in a <see cref="RunRoom"/> and are valid only until its next run.</summary>
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
