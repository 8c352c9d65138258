namespace Rota.Tests;

/// <summary>Panels without the engine: the days of all series, NaN before a series begins, and no gap after.</summary>
public static class Panels
{
    public static PricePanel Of(params PriceSeries[] series)
    {
        var days = series.SelectMany(one => one.Dates.ToArray()).Distinct().Order().ToArray();
        return new(
            days, [.. series.Select(one => one.Asset)], [.. series.Select(one => Column(one.Dates, one.Closes, days))],
            [.. series.Select(_ => Array.Empty<double>())], [.. series.Select(one => one.RealFrom)],
            [.. series.Select(one => one.UnadjustedCloses.IsEmpty ? [] : Column(one.Dates, one.UnadjustedCloses, days))]);
    }

    // The asset as known at the last of its closes.
    public static AssetView Last(params double[] closes) => Of(Small.Series("A", closes)).At(closes.Length - 1)["A"];

    private static double[] Column(ReadOnlySpan<DateOnly> dates, ReadOnlySpan<double> prices, DateOnly[] days)
    {
        var column = new double[days.Length];
        Array.Fill(column, double.NaN);
        for (var i = 0; i < dates.Length; i++) column[Array.BinarySearch(days, dates[i])] = prices[i];
        return column;
    }
}
