namespace Rota.Engine;

/// <summary>Runs a strategy on prices: a pure function.</summary>
public static class Simulator
{
    /// <summary>Runs a strategy.</summary>
    /// <param name="strategy">What to run.</param>
    /// <param name="panel">Prices of every asset that it needs.</param>
    /// <param name="settings">How to run it.</param>
    /// <param name="notes">What is known of the panel already; it comes first in the result's notes.</param>
    /// <exception cref="InputException">No decision can be made in the range, a fill has no price, or the cash rate is not known.</exception>
    /// <exception cref="PluginException">A score, condition, guard, weighter or rule throws.</exception>
    public static BacktestResult Run(Strategy strategy, PricePanel panel, RunSettings settings, IReadOnlyList<string>? notes = null) =>
        new Simulation(strategy, panel, settings, notes ?? []).Run();
}
