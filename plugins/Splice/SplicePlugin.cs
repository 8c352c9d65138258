namespace Rota.Plugins.Splice;

/// <summary>
/// Adds the feed <c>splice:FEED,FEED,...</c>, such as <c>splice:csv:prices,csv:more</c>: the first feed that has an asset wins, and the others
/// fill in earlier and later days, in their order. Reports problems of every feed; skips feeds that do not have the asset.
/// </summary>
/// <remarks>
/// <para>
/// Prices keep the level of the first feed. Earlier days are joined on the first common day, later ones on the last: added closes and
/// opens are scaled by the ratio of the two closes on that day, and unadjusted closes by that of the unadjusted ones, so that every return
/// is one of a feed. Two feeds without a common day cannot be joined. When two have 20 or more days in common, their returns between these
/// days may differ by at most 2 percentage points; days that differ more are errors, of which the first twenty are shown.
/// </para>
/// <para>
/// Loads all days of every feed, so that a price does not depend on the range. Opens are NaN where a feed has none; unadjusted closes are
/// omitted unless all feeds that add days have them. Simulated days after real ones are refused, because a series stores only where its
/// simulated prices end, and so are mixed monthly and daily prices.
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
