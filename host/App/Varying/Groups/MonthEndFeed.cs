namespace Rota.Host.Varying;

// The last close of each complete month of a feed's daily prices.
internal sealed class MonthEndFeed(IDataFeed feed) : IDataFeed
{
    public async Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        var daily = await feed.LoadAsync(asset, range, cancel).ConfigureAwait(false);
        if (!daily.Frequency.CountsDays || asset.RateName is not null) return daily;
        var days = daily.Dates.ToArray();
        int[] ends = [.. Enumerable.Range(0, days.Length).Where(i => IsEnd(days, i))];
        if (ends.Length == 0) throw InputException.NoPrices(asset, new Mistake($"{asset} has no complete month.", daily.Source));
        return new(
            asset, Of(days), Of(daily.Closes.ToArray()), null, daily.Source, daily.RealFrom,
            daily.UnadjustedCloses.Length == 0 ? null : Of(daily.UnadjustedCloses.ToArray()), Frequency.Monthly, null)
        {
            ProxySpans = daily.ProxySpans,
        };

        T[] Of<T>(T[] all) => [.. ends.Select(end => all[end])];
    }

    private static bool IsEnd(DateOnly[] days, int i) =>
        (i + 1 < days.Length ? days[i + 1] : TradingDays.Next(days[i])).Month != days[i].Month;
}
