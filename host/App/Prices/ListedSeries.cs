namespace Rota.Host.Prices;

// A feed's facts about one asset.
internal sealed record ListedSeries(Asset Asset, DateOnly First, DateOnly Last, int Days, string Source, DateOnly? RealFrom, DateOnly? ExtendedTo)
{
    public static ListedSeries Of(PriceSeries series) => new(
        series.Asset, series.Dates[0], series.Dates[^1], series.Dates.Length, series.Source, series.RealFrom,
        series.ProxySpans is [.., var last] ? last.To : null);

    public bool IsSimulated => RealFrom is null;

    // Null if all of it is of one kind.
    public DateOnly? PartlyRealFrom => RealFrom > First ? RealFrom : null;
}
