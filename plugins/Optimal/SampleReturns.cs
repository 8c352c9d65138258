namespace Rota.Plugins.Optimal;

// Daily returns of several assets over one lookback, on the days on which all have a price, one row per asset. Sums go from the first day to the last.
internal static class SampleReturns
{
    // Null while a return is unknown, or with fewer than two.
    public static double[][]? Of(IReadOnlyList<AssetView> assets, Lookback lookback)
    {
        var returns = assets[0].Market.DailyReturns([.. assets.Select(asset => asset.Asset)], lookback);
        return returns.Length == 0 || returns[0].Length < 2 ? null : returns;
    }

    // With n − 1.
    public static double Covariance(double[] x, double[] y)
    {
        var (meanX, meanY, sum) = (Mean(x), Mean(y), 0.0);
        for (var i = 0; i < x.Length; i++) sum += (x[i] - meanX) * (y[i] - meanY);
        return sum / (x.Length - 1);
    }

    public static double Mean(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum / values.Length;
    }
}
