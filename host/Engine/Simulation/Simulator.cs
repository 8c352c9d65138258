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
    /// Receives, after each day of the run, all of its days and the equity so far; valid during the call only.
    /// </param>
    /// <exception cref="InputException">No decision can be made in the range, a fill has no price, or the cash rate is not known.</exception>
    /// <exception cref="PluginException">A score, condition, guard, weighter or rule throws.</exception>
    public static BacktestResult Run(
        Strategy strategy, PricePanel panel, RunSettings settings, IReadOnlyList<string>? notes = null,
        Action<ReadOnlyMemory<DateOnly>, ReadOnlyMemory<double>>? soFar = null) =>
        new Simulation(strategy, panel, settings, notes ?? []).Run(soFar);

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
        return Explain(run, day.Equals, decision, decision + 1)[0];
    }

    /// <summary>Explains every decision: runs the strategy again and traces them.</summary>
    /// <param name="run">A run; without decisions it gives none.</param>
    public static IReadOnlyList<Reasons> Explain(BacktestResult run) =>
        run.Rebalances.Count == 0 ? [] : Explain(run, _ => true, 0, run.Rebalances.Count);

    private static List<Reasons> Explain(BacktestResult run, Func<DateOnly, bool> explains, int first, int end)
    {
        var again = new Simulation(run.Strategy, run.Panel, run.Settings, [], explains);
        again.Run();
        if (again.Explained.Count != end - first)
            throw new InvalidOperationException($"{end - first} decisions from {PanelBuilder.Text(run.Rebalances[first].Decided)} on were not repeated by the second run.");
        var trades = run.Trades.ToLookup(trade => trade.Date);
        return [.. again.Explained.Select((why, i) =>
        {
            var made = run.Rebalances[first + i];
            return new Reasons(made, why.Before, why.Explanation, made.Filled is { } day ? [.. trades[day]] : []);
        })];
    }

    /// <summary>Returns the current signal: the last decision of a run with its reasons, and its holdings since.</summary>
    /// <param name="run">A run up to now.</param>
    public static SignalSheet Now(BacktestResult run)
    {
        var last = run.Rebalances.Count - 1;
        var reasons = Explain(run, last);
        var decided = run.Panel.Dates.BinarySearch(reasons.Decision.Decided);
        return new SignalSheet(
            run.To,
            reasons,
            last > 0 ? run.Rebalances[last - 1].Target : Weights.None,
            Holdings(run),
            DecisionRows.Next(run.Strategy.Schedule, run.Panel, decided, run.Settings.Conventions))
        {
            Stops = StopLevels.Of(run),
        };
    }

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
