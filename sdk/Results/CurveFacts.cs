using System.Runtime.CompilerServices;

namespace Rota;

/// <summary>What statistics need of a run, computed once for all of them. It lends memory that is used again: nothing of it may be kept.</summary>
/// <remarks>
/// V are the values, D(t) = V(t) / max V(≤ t) − 1. A sweep makes the facts with <see cref="CurveBasis"/>; both ways give the same bits.
/// </remarks>
/// <example><code>var months = CurveFacts.Of(run).Months.Count;</code></example>
public readonly ref struct CurveFacts
{
    // All statistics of a set use the facts of one run; immutable.
    private static readonly ConditionalWeakTable<BacktestResult, Kept> Known = [];

    /// <summary>The days of the values, strictly ascending.</summary>
    public ReadOnlySpan<DateOnly> Dates { get; internal init; }

    /// <summary>V, one value per day; the first is the capital.</summary>
    public ReadOnlySpan<double> Values { get; internal init; }

    /// <summary>The frequency of the values; null when it changes within the curve.</summary>
    public Frequency? Frequency { get; internal init; }

    /// <summary>The whole months of the run.</summary>
    public CurveMonths Months { get; internal init; }

    /// <summary>Whether the run is compared with a benchmark.</summary>
    public bool HasBenchmark { get; internal init; }

    /// <summary>The whole months of the days that the run and its benchmark both have; empty without a benchmark.</summary>
    public ComparedMonths Compared { get; internal init; }

    /// <summary>min D(t), 0 or below, as a fraction.</summary>
    public double MaxDrawdown => Drawdowns.Deepest;

    /// <summary>Σ D(t)² over all values.</summary>
    public double SquaredDrawdowns => Drawdowns.Squares;

    /// <summary>The most calendar days from a high to the first value that reaches it again; an open drawdown counts to the end.</summary>
    public int LongestDrawdownDays => Drawdowns.LongestDays;

    /// <summary>Calendar days since the high of the drawdown that is open at the end; 0 at a high.</summary>
    public int OpenDrawdownDays => Drawdowns.OpenDays;

    /// <summary>What the run traded.</summary>
    /// <exception cref="ArgumentException">The run has a trade on a day that its curve does not have.</exception>
    public TradingTotals Trading => Run is null ? GivenTrading : TradingTotals.Of(Run);

    internal DrawdownTotals Drawdowns { get; init; }

    internal TradingTotals GivenTrading { get; init; }

    // Parts of a curve keep the trades of the whole run; most statistics do not ask for them.
    internal BacktestResult? Run { get; init; }

    /// <summary>The facts of a run, computed on first use.</summary>
    /// <param name="run">The run.</param>
    public static CurveFacts Of(BacktestResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var kept = Known.GetValue(run, Kept.Of);
        return kept.Basis.View(run.Equity.Values, kept.Drawdowns, kept.Room) with { Run = run };
    }

    private sealed record Kept(CurveBasis Basis, double[] Room, DrawdownTotals Drawdowns)
    {
        public static Kept Of(BacktestResult run)
        {
            var basis = CurveBasis.Of(run);
            var room = new double[basis.Room];
            basis.FillMonths(run.Equity.Values, room);
            return new(basis, room, DrawdownTotals.Of(run.Equity.Dates, run.Equity.Values));
        }
    }
}
