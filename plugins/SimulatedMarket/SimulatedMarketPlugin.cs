namespace Rota.Plugins.SimulatedMarket;

/// <summary>
/// Brings the feed <c>simulated</c>: a made-up market of the assets that Rota's strategies name, every trading day from 1995-01-03 to
/// 2025-12-31, the same on every machine. It shows how strategies work and says nothing about the real funds of those names.
/// </summary>
/// <remarks>
/// A Markov chain goes through four regimes (calm, inflation, crisis, recovery). In each, eleven factors (shares, interest rates, credit, foreign and
/// emerging shares, small companies, technology, commodities, gold, real estate, the dollar) have a drift, a volatility, and shares and
/// rates a correlation of their own: bonds help in a crisis and fail in an inflation. An asset's daily return is its loadings on the
/// factors, plus its carry, plus noise of its own. All randomness comes from generators that start from fixed numbers, one for each factor
/// and asset, so that no price depends on which others are asked for. Only sums, products, quotients and square roots are used, which
/// every machine computes alike.
/// </remarks>
public sealed class SimulatedMarketPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.Feed("simulated", location => location.Length == 0
            ? new SimulatedFeed()
            : throw new InputException(new Mistake($"The feed simulated takes nothing after it; '{location}' is too much.")));
    }
}
