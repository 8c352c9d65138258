namespace Rota.Host.Bundling;

// The prices of an asset, whether they are in the bundle or not. RealFrom is null when all are simulated, DailyFrom when there is one for
// each month and no more.
internal sealed record BundledPrices(
    string Asset, int Rows, DateOnly From, DateOnly To, string Source, string Sha256, DateOnly? RealFrom = null, DateOnly? DailyFrom = null)
{
    public static BundledPrices Of(PriceSeries series, byte[] content) => new(
        series.Asset.Name, series.Dates.Length, series.Dates[0], series.Dates[^1], series.Source, Hashes.Of(content), series.RealFrom,
        series.DailyFrom);
}
