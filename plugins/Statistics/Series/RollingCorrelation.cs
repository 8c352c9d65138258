namespace Rota.Plugins.Statistics;

// Pearson's correlation over windows that move by one value.
internal static class RollingCorrelation
{
    // A deviation this small is rounding.
    private const double Rounding = 1e-14;

    // By the last value of the window; NaN before the first whole window, and where either sample does not vary.
    public static double[] Of(double[] x, double[] y, int length)
    {
        var correlations = new double[x.Length];
        for (var last = 0; last < x.Length; last++)
            correlations[last] = last + 1 < length ? double.NaN : Over(x[(last + 1 - length)..(last + 1)], y[(last + 1 - length)..(last + 1)]);
        return correlations;
    }

    private static double Over(double[] x, double[] y)
    {
        var (ofX, ofY) = (Sample.Deviation(x), Sample.Deviation(y));
        return ofX < Rounding || ofY < Rounding ? double.NaN : Sample.Covariance(x, y) / (ofX * ofY);
    }
}
