namespace Rota.Plugins.Splice;

/// <summary>
/// Brings the feed <c>splice:FEED,FEED,...</c>, such as <c>splice:csv:prices,csv:more</c>: the first feed that has an asset gives its days,
/// and the others, in their order, add days before its first and after its last. What is wrong in any feed is reported; one that does not
/// have the asset is passed over.
/// </summary>
/// <remarks>
/// <para>
/// The level is that of the first feed. Earlier days are joined on the first day that both have, later ones on the last: added closes and
/// opens are multiplied by the close there over the added feed's close there, and unadjusted closes by those unadjusted, so that every step
/// is one that a feed has. Two feeds without a common day cannot be joined. Where two have 20 days in common or more, their returns
/// between these days may differ by 2 percentage points at most; each day with more is a mistake, and the first twenty are shown.
/// </para>
/// <para>
/// Every feed is asked for all of its days, so that a price does not depend on the range. Opens are NaN where a feed has none; unadjusted
/// closes are left out unless all that add days have them. Days are real as their feeds say; since a series tells only where its simulated
/// prices end, simulated days after real ones are refused. So are prices for each month beside prices for each day.
/// </para>
/// </remarks>
public sealed class SplicePlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.ChainedFeed("splice", SpliceFeed.Of);
    }
}
