namespace Rota.Plugins.Lean;

/// <summary>
/// Adds the feed <c>lean:DIR</c>: daily prices of the United States in the data folder of QuantConnect's LEAN, which has
/// <c>equity/usa/daily/spy.zip</c> with the file <c>spy.csv</c> in it, <c>equity/usa/factor_files/spy.csv</c>, and, for an asset that was
/// renamed, <c>equity/usa/map_files/spy.csv</c>. Files have an asset's name in lower case.
/// </summary>
/// <remarks>
/// <para>
/// A line of prices is <c>yyyyMMdd HH:mm,open,high,low,close,volume</c>, in ten-thousandths of a dollar. A line of factors is
/// <c>yyyyMMdd,priceFactor,splitFactor</c>, for the days after the line before up to that day; after the last line both are 1. The close is
/// close · priceFactor · splitFactor, the open likewise, and the unadjusted close close · splitFactor. <c>lean:DIR+raw</c> uses opens and
/// closes as they are, without factors: the returns of an asset with splits or distributions are then wrong.
/// </para>
/// <para>
/// A line of names is <c>yyyyMMdd,name</c>: the days after the line before up to that day are in the zip of that name. The first line's day
/// is the asset's first, the last line's its last; other days in the zips belong to other assets. Without such a file all days are in the zip
/// of the asset's name. LEAN downloads names and factors in zips; unpack them. All errors are reported at once: each kind of error of a file
/// with its first line and column, how many lines have it, and the last of them. A zip may unpack to at most 64 MiB.
/// </para>
/// </remarks>
public sealed class LeanPlugin : IPlugin
{
    /// <inheritdoc/>
    public void Register(IPluginRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        registry.Feed("lean", location => new LeanFeed(LeanFolder.At(location)));
    }
}
