namespace Rota.Host.Bundles;

// The prices of an asset, whether they are in the bundle or not. RealFrom is null when all are simulated. DailyFrom is null when they do not
// come by the day. Frequency is left out for daily and monthly prices, which DailyFrom tells apart, Notes where the feed had nothing to say.
internal sealed record BundledPrices(
    string Asset, int Rows, DateOnly From, DateOnly To, string Source, string Sha256, DateOnly? RealFrom = null, DateOnly? DailyFrom = null,
    Frequency? Frequency = null, IReadOnlyList<string>? Notes = null, IReadOnlyList<ProxySpan>? ProxySpans = null)
{
    public static BundledPrices Of(PriceSeries series, byte[] content) => new(
        series.Asset.Name, series.Dates.Length, series.Dates[0], series.Dates[^1], series.Source, Hashes.Of(content), series.RealFrom,
        series.DailyFrom, series.Frequency is Rota.Frequency.Daily or Rota.Frequency.Monthly ? null : series.Frequency,
        series.Notes.Count == 0 ? null : series.Notes,
        series.ProxySpans.Count == 0 ? null : series.ProxySpans);

    public Frequency HowOften() => Frequency ?? (DailyFrom is null ? Rota.Frequency.Monthly : Rota.Frequency.Daily);
}
