namespace Rota;

/// <summary>A source of prices. A feed must answer the same question the same way, with ascending days and without made-up prices.</summary>
public interface IDataFeed
{
    /// <summary>Loads one asset's prices.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="range">The requested days; a feed may return fewer, but never others.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The prices, never empty.</returns>
    /// <exception cref="InputException">The asset is unknown or has no price in these days (<see cref="InputException.NoPrices"/>), or its
    /// data is wrong: every problem found, each with its place.</exception>
    Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel);
}
