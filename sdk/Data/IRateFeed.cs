namespace Rota;

/// <summary>
/// A source of interest rates, whose values may be 0 or negative. A feed that has some implements this in addition to
/// <see cref="IDataFeed"/>; the user then writes <c>--cash-rate fred:DTB3</c>.
/// </summary>
public interface IRateFeed
{
    /// <summary>Loads a series of rates as its source quotes it; Rota converts it to yields.</summary>
    /// <param name="asset">The name of the series.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The whole history, never empty.</returns>
    /// <exception cref="InputException">The series is unknown or has no value (<see cref="InputException.NoPrices"/>), or its data is wrong:
    /// every problem found, each with its place.</exception>
    Task<RateSeries> LoadRatesAsync(Asset asset, CancellationToken cancel);
}
