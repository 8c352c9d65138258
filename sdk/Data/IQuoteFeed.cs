namespace Rota;

/// <summary>
/// A feed that knows the latest price of a running session. It implements this in addition to <see cref="IDataFeed"/>; <c>rota now --provisional</c>
/// then takes its quotes for today's closes.
/// </summary>
/// <remarks>A quote is never a close: the feed's <see cref="IDataFeed.LoadAsync"/> must not contain it.</remarks>
public interface IQuoteFeed
{
    /// <summary>Asks for the latest price of an asset. The answer is not kept.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="InputException">The asset is unknown or has no quote (<see cref="InputException.NoPrices"/>), or the answer is wrong.</exception>
    Task<Quote> QuoteAsync(Asset asset, CancellationToken cancel);
}
