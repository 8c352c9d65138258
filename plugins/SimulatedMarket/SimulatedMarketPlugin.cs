namespace Rota.Plugins.SimulatedMarket;

/// <summary>
/// Adds the feed <c>simulated</c>: a generated market with the names of about eighty well-known funds, on the days of the New York
/// Stock Exchange from 1995-01-03 to 2025-12-31, the same on every machine. Lets you try everything before you have data. Its assets
/// share only the names and rough character of real funds: results say nothing about real funds, and a strategy that does well here
/// has proven nothing.
/// </summary>
/// <remarks>
/// <para>
/// Each day belongs to a regime, and regimes follow one another at random (a Markov chain). Yearly rates, in excess of cash for the
/// two factors shown:
/// </para>
/// <list type="table">
/// <listheader><term>regime</term><description>days on average; next regime; cash moves to; equity drift and volatility; rates
/// drift and volatility; correlation of the two</description></listheader>
/// <item><term>calm</term>
/// <description>520; inflation 40 %, crisis 60 %; 3.5 %; 11 %, 12 %; 1 %, 5.5 %; −0.15</description></item>
/// <item><term>inflation</term><description>200; calm 50 %, crisis 50 %; 5.5 %; 0 %, 17 %; −6 %, 7.5 %; 0.35</description></item>
/// <item><term>crisis</term><description>110; recovery; 1.5 %; −42 %, 30 %; 9 %, 8 %; −0.45</description></item>
/// <item><term>recovery</term><description>160; calm; 0.5 %; 28 %, 18 %; 1.5 %, 6 %; −0.25</description></item>
/// </list>
/// <para>
/// Eleven factors (equity, rates, credit, commodity, gold, property, foreign, emerging, small, growth, dollar) have such a
/// drift and volatility in each regime. A large shock raises the factor's volatility on the next days: h' = 0.02 + 0.06·h·z² + 0.92·h, with
/// h the variance relative to the regime's and z the day's shock. 30 % of a day's variance and factor drift occur before the
/// open. An asset's return before the open is cash interest plus its own drift, its loadings times the factors' returns and its
/// own shock; its return in the session is the same without interest and drift. Prices start from 100,
/// compound, and are rounded to 6 decimals; closes and opens are total returns.
/// </para>
/// <para>
/// A shock is the sum of twelve uniform random numbers, each a hash of its factor's or asset's name, the day and one seed; the
/// shocks of a name are shifted to sum to 0 over the whole history, so that drifts determine its end. The seed was chosen among
/// sixty so that regimes have about their share of the days. A series does not depend on other requests, their order or their
/// days, and uses only functions with the same last digit on every machine. Momentum is stronger here than in reality, because
/// regimes last, and real crises are less regular.
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
