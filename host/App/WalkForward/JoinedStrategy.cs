using Rota.Analysis;
using Rota.Host.Sweeping;

namespace Rota.Host.WalkForward;

// One strategy out of the trials that a walk-forward chose: on each day it decides what the trial of that day's window decided in its own run.
// Exits, band, leverage and fill belong to the account, not to a decision: all chosen trials must agree on them.
internal static class JoinedStrategy
{
    // chosen has the trial of each window; from is the first day of the trials.
    public static Strategy Of(TrialRunner runner, IReadOnlyList<int> chosen, DecidingWindows windows, DateOnly from, bool decidesBeforeOpen, string name)
    {
        var strategies = chosen.Distinct().ToDictionary(trial => trial, runner.StrategyOf);
        if (WhyNot([.. strategies.Values]) is { } why) throw new InputException(new Mistake(why));
        var targets = new Dictionary<DateOnly, Weights>();
        foreach (var (trial, strategy) in strategies)
        {
            foreach (var made in runner.Result(strategy with { Exits = Exits.None, Band = null, Leverage = null }, from).Rebalances)
            {
                if (windows.On(made.Decided) is { } window && chosen[window] == trial) targets[made.Decided] = made.Target;
            }
        }

        if (targets.Count == 0)
            throw new InputException(new Mistake("No chosen trial decides in a test: each decides once, when it begins, so that no window can change anything."));
        bool IsDecision(TradingDay day) => decidesBeforeOpen ? day.Previous is { } before && targets.ContainsKey(before) : targets.ContainsKey(day.Date);
        return strategies[chosen[0]] with
        {
            Name = name,
            Allocation = new Custom(
                new Universe([.. strategies.Values.SelectMany(strategy => strategy.Allocation.Assets).Distinct()]),
                market => targets.GetValueOrDefault(market.Date)),
            Schedule = new Schedule("when the trial of the window decides", IsDecision),
            Volatility = null,
        };
    }

    private static string? WhyNot(IReadOnlyList<Strategy> strategies)
    {
        var first = strategies[0];
        if (strategies.Any(strategy => strategy.Allocation is Portfolio))
            return $"{first.Name} is a portfolio, and each of its parts has an account of its own, so that decisions of several trials cannot be joined in one.";
        if (strategies.Any(strategy => strategy.Volatility is { Max: > 1 }))
            return $"{first.Name} borrows for its volatility target, which depends on its own past; decisions of several trials cannot be joined in one account.";
        if (strategies.Any(strategy => strategy is { Volatility: not null, Band: not null }))
            return $"{first.Name} has a volatility target and a band, which tells a new factor from a new target; joined decisions do not have that difference.";
        if (strategies.All(strategy => (strategy.Exits, strategy.Band, strategy.Leverage, strategy.Fill).Equals((first.Exits, first.Band, first.Leverage, first.Fill))))
            return null;
        return "The chosen trials differ in exits, band, leverage or fill, which belong to the account: one account cannot follow them all.";
    }
}
