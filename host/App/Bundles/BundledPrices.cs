namespace Rota.Host.Bundles;

// The prices of an asset, whether or not the bundle contains them. RealFrom is null when all are simulated, DailyFrom when none are daily.
// Frequency is omitted for daily and monthly prices, which DailyFrom distinguishes, and Notes where the feed had none.
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
