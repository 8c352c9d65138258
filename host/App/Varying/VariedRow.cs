using Rota.Host.Runs;

namespace Rota.Host.Varying;

// A variation and its result.
internal sealed record VariedRow(Variation Variation)
{
    // Null if it has none.
    public BacktestResult? Run { get; init; }

    public RunFigures Figures { get; init; } = RunFigures.Unknown;

    // Less the figures of the script as it is, over the same days.
    public RunFigures Difference { get; init; } = RunFigures.Unknown;

    public int? Trades { get; init; }

    public int? MoreTrades { get; init; }

    // The share of the decision days of both on which the targets differ.
    public double Differing { get; init; } = double.NaN;

    public bool IsAsItIs { get; init; }

    // Why it has no result.
    public string? Error { get; init; }

    public static int TradesOf(BacktestResult run) => run.Rebalances.Count(made => made.Kind == RebalanceKind.NewTarget);
}
