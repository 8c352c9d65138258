using Rota.Engine;
using Rota.Host.Runs;

namespace Rota.Host.Flipping;

// Every past decision with its margin, and what late information would have cost.
internal sealed record FlipHistory(BacktestResult Run, FlipTerms Terms, IReadOnlyList<DecisionFlips> Decisions, IReadOnlyList<NearMiss> Misses)
{
    // Margins below which decisions are counted.
    public static IReadOnlyList<double> Margins { get; } = [0.0025, 0.005, 0.01];

    public LateSignals? Late { get; init; }

    public int Unknown => Decisions.Count(each => each.Unknown is not null || each.Sides.Any(side => side.Unknown is not null));

    public IEnumerable<NearMiss> Below(double margin) => Misses.Where(miss => miss.Margin < margin);

    public static FlipHistory Of(PreparedRun prepared, BacktestResult run, FlipTerms terms, IReadOnlyList<IStatistic> statistics)
    {
        IReadOnlyList<DecisionFlips> flips = [];
        prepared.Built.Blame.Guarded(() => flips = Flips.OfDecisions(run, terms));
        return new(run, terms, flips, NearMisses.Of(run, flips)) { Late = LateSignals.Of(run, terms, statistics, prepared.Built.Blame.Guarded) };
    }
}
