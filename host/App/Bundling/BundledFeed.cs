namespace Rota.Host.Bundling;

// Prices that are in memory, as a feed that knows nothing else.
internal sealed class BundledFeed(IEnumerable<PriceSeries> series, IReadOnlyDictionary<string, string> missing) : IDataFeed
{
    private readonly Dictionary<Asset, PriceSeries> _series = series.ToDictionary(each => each.Asset);

    public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel) => _series.TryGetValue(asset, out var all)
        ? Task.FromResult(Cut(all, range))
        : throw InputException.NoPrices(
            asset, new Mistake(missing.GetValueOrDefault(asset.Name) ?? $"The bundle has no prices of {asset}."));

    private static PriceSeries Cut(PriceSeries all, DateRange range)
    {
        var (first, end) = (At(all.Dates, range.From), range.To == DateOnly.MaxValue ? all.Dates.Length : At(all.Dates, range.To.AddDays(1)));
        if (first == 0 && end == all.Dates.Length) return all;
        if (first >= end) throw InputException.NoPrices(all.Asset, new Mistake($"The bundle has no price of {all.Asset} in {range}."));
        return new PriceSeries(
            all.Asset, all.Dates[first..end].ToArray(), all.Closes[first..end].ToArray(),
            all.Opens.IsEmpty ? null : all.Opens[first..end].ToArray(), all.Source, all.RealFrom > all.Dates[end - 1] ? null : all.RealFrom,
            all.UnadjustedCloses.IsEmpty ? null : all.UnadjustedCloses[first..end].ToArray(), DailyFrom());

        DateOnly? DailyFrom() => all.DailyFrom > all.Dates[end - 1] ? null
            : all.DailyFrom < all.Dates[first] ? all.Dates[first] : all.DailyFrom;
    }

    private static int At(ReadOnlySpan<DateOnly> dates, DateOnly day)
    {
        var found = dates.BinarySearch(day);
        return found < 0 ? ~found : found;
    }
}
