namespace Rota.Plugins.SimulatedMarket;

/// <summary>
/// Brings the feed <c>simulated</c>: a made-up market for about eighty well-known funds, on the days of the New York Stock
/// Exchange from 1995-01-03 to 2025-12-31, the same on every machine. It is there so that everything runs before you have data.
/// The funds lend it their names and rough character; it says nothing about what they did or will do, and a strategy that does
/// well here has proven nothing.
/// </summary>
/// <remarks>
/// <para>
/// Each day belongs to a regime; which one follows which is drawn (a Markov chain). Yearly rates, beyond cash for the two
/// factors shown:
/// </para>
/// <list type="table">
/// <listheader><term>regime</term><description>days on average; what follows; cash goes to; equity drift and volatility; rates
/// drift and volatility; correlation of the two</description></listheader>
/// <item><term>calm</term>
/// <description>520; inflation 40 %, crisis 60 %; 3.5 %; 11 %, 12 %; 1 %, 5.5 %; −0.15</description></item>
/// <item><term>inflation</term><description>200; calm 50 %, crisis 50 %; 5.5 %; 0 %, 17 %; −6 %, 7.5 %; 0.35</description></item>
/// <item><term>crisis</term><description>110; recovery; 1.5 %; −42 %, 30 %; 9 %, 8 %; −0.45</description></item>
/// <item><term>recovery</term><description>160; calm; 0.5 %; 28 %, 18 %; 1.5 %, 6 %; −0.25</description></item>
/// </list>
/// <para>
/// Eleven factors (equity, rates, credit, commodity, gold, property, foreign, emerging, small, growth, dollar) have such a
/// drift and volatility in each regime. A large shock makes the factor's next days wilder: h' = 0.02 + 0.06·h·z² + 0.92·h, with
/// h the variance relative to the regime's and z the day's shock. 30 % of a day's variance and factor drift fall before the
/// open. An asset's return before the open is the interest of cash and a drift of its own, plus its loadings times the factors'
/// returns, plus a shock of its own; that of the session is the same without interest and drift. Prices start from 100,
/// compound, and are rounded to 6 decimals; they are total returns, and opens go with them.
/// </para>
/// <para>
/// A shock is the sum of twelve even random numbers, each a hash of its factor's or asset's name, the day and one seed; the
/// shocks of a name are shifted to sum to 0 over the whole history, so that it ends about where the drifts say. The seed is one
/// of sixty tried, taken because its regimes hold about their share of the days. No series depends on what else is asked for,
/// in which order or for which days. No function is used whose last digit differs from machine to machine. Momentum is stronger
/// here than in reality, since regimes last, and real crises have surprises that no table has.
/// </para>
/// </remarks>
public sealed class SimulatedMarketPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.Feed("simulated", SimulatedFeed.At);
    }
}
