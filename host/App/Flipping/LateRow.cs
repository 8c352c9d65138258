using Rota.Host.Runs;

namespace Rota.Host.Flipping;

// One way to act on a decision, over the days that all of them share; without a run, the reason.
internal sealed record LateRow(string Name)
{
    public BacktestResult? Run { get; init; }

    public RunFigures Figures { get; init; } = RunFigures.Unknown;

    // Decisions of the day before that differ from those at the close, of all that have one; null where decisions are the same.
    public (int Changed, int All)? Signals { get; init; }

    public string? Error { get; init; }
}
