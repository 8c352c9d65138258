namespace Rota;

/// <summary>A source of prices. A feed owes: the same answer for the same question, rising days, and no price it does not know.</summary>
public interface IDataFeed
{
    /// <summary>Loads one asset's prices.</summary>
    /// <param name="asset">Whose prices.</param>
    /// <param name="range">The days wanted; a feed may answer with fewer, never with others.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The prices, never empty.</returns>
    /// <exception cref="InputException">The asset is unknown or has no price in these days (<see cref="InputException.NoPrices"/>), or its
    /// data is wrong: all mistakes found, each with its place.</exception>
    Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel);
}
