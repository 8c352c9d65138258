using Rota.Engine;

namespace Rota.Tests;

// A decision made again at another close against a whole run in which that close is another.
public sealed class FlipProperties
{
    private const int Cases = 15;

    // Few enough hypotheses to run each whole.
    private static readonly FlipTerms Coarse = new() { Step = 0.04 };

    [Fact]
    public void AFlipIsWhereAWholeRunOnThatCloseDecidesOtherwise() => Case.Holds(it => Agrees(it, it.Strategy), Cases);

    [Fact]
    public void AFlipOfACompositeStrategyIsThatOfAWholeRun() => Case.Holds(it => Agrees(it, it.Composed), Cases);

    [Fact]
    public void AFlipOfAStrategyThatReadsItsAccountIsThatOfAWholeRun() => Case.Holds(it => Agrees(it, it.Accounted), Cases);

    [Fact]
    public void AFlipOfWeightsIsThatOfAWholeRun() => Case.Holds(it => Agrees(it, it.Accounted, Coarse with { By = 0.1 }), Cases);

    private static bool Agrees(Case it, Strategy strategy) => Agrees(it, strategy, Coarse);

    private static bool Agrees(Case it, Strategy strategy, FlipTerms terms)
    {
        var closes = it.Prices();
        var run = it.Run(strategy, closes);
        var flips = Flips.OfDecisions(run, terms);
        if (!flips.Select(each => each.Day).SequenceEqual(run.Rebalances.Select(made => made.Decided))) return false;
        if (!flips.Zip(run.Rebalances).All(pair => pair.First.Unknown is null && pair.First.Target!.Equals(pair.Second.Target))) return false;
        return flips.TakeLast(3).All(each => each.Sides.All(side => Agrees(it, strategy, closes, terms, each, side)));
    }

    private static bool Agrees(Case it, Strategy strategy, double[][] closes, FlipTerms terms, DecisionFlips decision, FlipSide side)
    {
        var factor = side.Factor ?? (side.IsUp ? terms.Limit : 1 / terms.Limit);
        var then = Decided(it, strategy, closes, decision.Day, side.Asset, factor);
        // On a day of an exit alone, another close may leave everything as it is.
        if (then is null) return side.Unknown is null;
        if (side.Factor is null) return side.Unknown is null && !terms.Differs(decision.Target!, then);
        var before = Decided(it, strategy, closes, decision.Day, side.Asset, factor + (side.IsUp ? -1e-6 : 1e-6));
        return then.Equals(side.Held) && terms.Differs(decision.Target!, then) && (before is null || !terms.Differs(decision.Target!, before));
    }

    // What a whole run decides on a day on which one close is multiplied.
    private static Weights? Decided(Case it, Strategy strategy, double[][] closes, DateOnly day, Asset asset, double factor)
    {
        var changed = closes.Select(column => column.ToArray()).ToArray();
        changed[it.Assets.ToList().IndexOf(asset)][Array.IndexOf(Closes.Weekdays(it.Rows), day)] *= factor;
        return it.Run(strategy, changed).Rebalances.Where(made => made.Decided == day).Select(made => made.Target).FirstOrDefault();
    }
}
