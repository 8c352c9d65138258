namespace Rota.Engine;

/// <summary>
/// Flip prices: for a decision and an asset, the nearest close above and the nearest below its own at which the decision would have differed,
/// with the closes of all other assets as they were. Only the row of the decision is decided again, from the state of the run before it.
/// </summary>
public static class Flips
{
    /// <summary>The flips of the last day of a run; a day without a decision is taken for one.</summary>
    /// <param name="run">A run.</param>
    /// <param name="terms">How far and for what to search.</param>
    public static DecisionFlips Now(BacktestResult run, FlipTerms terms)
    {
        var settings = run.Settings with { Conventions = run.Settings.Conventions with { LastDayDecidesAfter = 0 } };
        try
        {
            return new FlipWalk(run, settings, terms, run.To.Equals).Walk()[0];
        }
        // A rule may fail on a day on which the run never asked it.
        catch (Exception failed) when (failed is InputException or PluginException)
        {
            return new(run.To, null, []) { Unknown = OtherClose.Reason(failed) };
        }
    }

    /// <summary>The flips of every decision of a run, in order.</summary>
    /// <param name="run">A run.</param>
    /// <param name="terms">How far and for what to search.</param>
    /// <exception cref="PluginException">A score, condition, guard, weighter or rule throws at the real prices.</exception>
    public static IReadOnlyList<DecisionFlips> OfDecisions(BacktestResult run, FlipTerms terms)
    {
        var days = run.Rebalances.Select(decision => decision.Decided).ToHashSet();
        return new FlipWalk(run, run.Settings, terms, days.Contains).Walk();
    }
}
