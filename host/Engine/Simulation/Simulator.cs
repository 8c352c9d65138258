namespace Rota.Engine;

/// <summary>Runs a strategy on prices: a pure function.</summary>
public static class Simulator
{
    /// <summary>Runs a strategy.</summary>
    /// <param name="strategy">The strategy to run.</param>
    /// <param name="panel">Prices of every asset that it needs.</param>
    /// <param name="settings">The settings of the run.</param>
    /// <param name="notes">Notes on the panel; they come first in the result's notes.</param>
    /// <param name="soFar">
    /// Receives all days of the run and the equity so far, after each day on which more than prices can change, and at the end; valid
    /// during the call only.
    /// </param>
    /// <param name="past">What runs on the same panel share; it changes no result. Null for a run alone.</param>
    /// <exception cref="InputException">No decision can be made in the range, a fill has no price, or the cash rate is not known.</exception>
    /// <exception cref="PluginException">A score, condition, guard, weighter or rule throws.</exception>
    public static BacktestResult Run(
        Strategy strategy, PricePanel panel, RunSettings settings, IReadOnlyList<string>? notes = null,
        Action<ReadOnlyMemory<DateOnly>, ReadOnlyMemory<double>>? soFar = null, SharedPast? past = null) =>
        new Simulation(strategy, panel, settings, notes ?? [], past: past).Run(soFar);

    /// <summary>Runs a strategy for its curve alone: the same run to the last bit as <see cref="Run"/>, without notes.</summary>
    /// <param name="strategy">The strategy to run.</param>
    /// <param name="panel">Prices of every asset that it needs.</param>
    /// <param name="settings">The settings of the run.</param>
    /// <param name="past">What runs on the same panel share.</param>
    /// <param name="room">The memory of the run, which its next run uses again.</param>
    /// <exception cref="InputException">No decision can be made in the range, a fill has no price, or the cash rate is not known.</exception>
    /// <exception cref="PluginException">A score, condition, guard, weighter or rule throws.</exception>
    public static RunCurve Curve(Strategy strategy, PricePanel panel, RunSettings settings, SharedPast past, RunRoom room) =>
        new Simulation(strategy, panel, settings, [], past: past, room: room).Curve();

    /// <summary>Explains a decision: runs the strategy again and traces that decision.</summary>
    /// <param name="run">A run.</param>
    /// <param name="decision">The index of a decision in its <see cref="BacktestResult.Rebalances"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The run does not have this decision.</exception>
    public static Reasons Explain(BacktestResult run, int decision)
    {
        if (decision < 0 || decision >= run.Rebalances.Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(decision), decision, $"The run has decisions 0 to {run.Rebalances.Count - 1}.");
        }

        var day = run.Rebalances[decision].Decided;
        return Explain(run, Again(run, day.Equals), decision, decision + 1)[0];
    }

    /// <summary>Explains every decision: runs the strategy again and traces them.</summary>
    /// <param name="run">A run; without decisions it gives none.</param>
    public static IReadOnlyList<Reasons> Explain(BacktestResult run) =>
        run.Rebalances.Count == 0 ? [] : Explain(run, Again(run, _ => true), 0, run.Rebalances.Count);

    private static Simulation Again(BacktestResult run, Func<DateOnly, bool> explains)
    {
        var again = new Simulation(run.Strategy, run.Panel, run.Settings, [], explains);
        again.Run();
        return again;
    }

    // A rule that keeps a variable can decide differently the second time; the reasons of that decision are not those of the run's.
    private static List<Reasons> Explain(BacktestResult run, Simulation again, int first, int end)
    {
        var trades = run.Trades.ToLookup(trade => trade.Date);
        var repeated = again.Explained.ToDictionary(why => why.Made.Decided);
        return [.. run.Rebalances.Take(first..end).Select(made =>
        {
            Trade[] orders = made.Filled is { } day ? [.. trades[day]] : [];
            if (!repeated.TryGetValue(made.Decided, out var why)) return new Reasons(made, Weights.None, Unrepeated(made, null), orders);
            var explanation = why.Made.Target.Equals(made.Target) ? why.Explanation : Unrepeated(made, why.Made.Target);
            return new Reasons(made, why.Before, explanation, orders);
        })];
    }

    private static Explanation Unrepeated(Rebalance made, Weights? other) => new(
        "Not explained", [],
        [
            $"the reasons are not known: when the strategy ran again to explain this day, it decided {other?.ToString() ?? "nothing"}. It keeps a " +
            "variable between decisions; compute it from the market at each decision",
        ],
        made.Target, []);

    /// <summary>Returns the current signal: the last decision of a run with its reasons, and its holdings since.</summary>
    /// <param name="run">A run up to now.</param>
    public static SignalSheet Now(BacktestResult run)
    {
        var last = run.Rebalances.Count - 1;
        var again = Again(run, run.Rebalances[last].Decided.Equals);
        var reasons = Explain(run, again, last, last + 1)[0];
        return new SignalSheet(
            run.To,
            reasons,
            last > 0 ? run.Rebalances[last - 1].Target : Weights.None,
            Holdings(run),
            again.NextDecisions(_ => false) is [var next, ..] ? next : null)
        {
            Stops = StopLevels.Of(run),
        };
    }

    /// <summary>The days of the next decisions after a run, by the exchange's calendar, as far as they come within a year.</summary>
    /// <param name="run">A run up to now.</param>
    /// <param name="isClosed">Whether the exchange is known to be closed on a day, in addition to its calendar; null if no such day is known.</param>
    public static IReadOnlyList<DateOnly> Upcoming(BacktestResult run, Func<DateOnly, bool>? isClosed = null) =>
        Again(run, _ => false).NextDecisions(isClosed ?? (_ => false));

    // The weights at the last close, from the trades of a run.
    private static Weights Holdings(BacktestResult run)
    {
        var shares = run.Trades.GroupBy(trade => trade.Asset).Select(trades => (Asset: trades.Key, Shares: trades.Sum(trade => trade.Shares)));
        var equity = run.Equity.Values[^1];
        var held = shares
            .Select(one => (one.Asset, Share: one.Shares * run.Panel.Closes(one.Asset)[^1] / equity))
            .Where(one => one.Share > 1e-9).ToArray();
        return Weights.OfAccount([.. held.Select(one => one.Asset)], [.. held.Select(one => one.Share)]);
    }
}
