namespace Rota.Host.Provisional;

// The prices of a feed, each with its quote as the last close. It wraps all caches, so that none of them ever sees a quote.
internal sealed class QuotedFeed(IDataFeed feed, IReadOnlyDictionary<Asset, Quote> quotes) : IDataFeed
{
    public async Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        var series = await feed.LoadAsync(asset, range, cancel).ConfigureAwait(false);
        return quotes.TryGetValue(asset, out var quote) && range.Contains(ProvisionalClose.DayOf(quote)) ? ProvisionalClose.Of(series, quote) : series;
    }
}
