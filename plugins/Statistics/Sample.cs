namespace Rota.Plugins.Statistics;

// Moments of a sample, summed from the first value to the last.
internal static class Sample
{
    public static double Mean(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum / values.Length;
    }

    // n − 1 in the denominator.
    public static double Deviation(double[] values) => Math.Sqrt(Covariance(values, values));

    public static double Covariance(double[] x, double[] y)
    {
        var (meanX, meanY, sum) = (Mean(x), Mean(y), 0.0);
        for (var i = 0; i < x.Length; i++) sum += (x[i] - meanX) * (y[i] - meanY);
        return sum / (x.Length - 1);
    }

    // The mean of (x − mean)^power over n values.
    public static double CentralMoment(double[] values, int power)
    {
        var (mean, sum) = (Mean(values), 0.0);
        foreach (var value in values) sum += Math.Pow(value - mean, power);
        return sum / values.Length;
    }

    // Linear between order statistics, as numpy.percentile.
    public static double Percentile(double[] values, double percent)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        var rank = percent / 100 * (sorted.Length - 1);
        var below = (int)Math.Floor(rank);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    public static double[] Minus(double[] x, double[] y)
    {
        var differences = new double[x.Length];
        for (var i = 0; i < x.Length; i++) differences[i] = x[i] - y[i];
        return differences;
    }

    public static double Least(double[] values)
    {
        var least = values[0];
        foreach (var value in values) least = Math.Min(least, value);
        return least;
    }

    // Π(1 + r) − 1.
    public static double Compound(double[] returns)
    {
        var wealth = 1.0;
        foreach (var value in returns) wealth *= 1 + value;
        return wealth - 1;
    }
}
