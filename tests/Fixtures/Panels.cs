namespace Rota.Tests;

/// <summary>Panels without the engine: the days of all series, NaN before a series begins, and no gap after.</summary>
public static class Panels
{
    public static PricePanel Of(params PriceSeries[] series)
    {
        var days = series.SelectMany(one => one.Dates.ToArray()).Distinct().Order().ToArray();
        return new(
            days, [.. series.Select(one => one.Asset)], [.. series.Select(one => Column(one, days))],
            [.. series.Select(_ => Array.Empty<double>())], [.. series.Select(one => one.RealFrom)]);
    }

    // The asset as known at the last of its closes.
    public static AssetView Last(params double[] closes) => Of(Small.Series("A", closes)).At(closes.Length - 1)["A"];

    private static double[] Column(PriceSeries one, DateOnly[] days)
    {
        var closes = new double[days.Length];
        Array.Fill(closes, double.NaN);
        for (var i = 0; i < one.Dates.Length; i++) closes[Array.BinarySearch(days, one.Dates[i])] = one.Closes[i];
        return closes;
    }
}
