namespace Rota.Plugins.Statistics;

// Moments of a sample, summed from the first value to the last.
internal static class Sample
{
    public static double Mean(IReadOnlyList<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum / values.Count;
    }

    // n − 1 in the denominator.
    public static double Deviation(IReadOnlyList<double> values) => Math.Sqrt(Covariance(values, values));

    public static double Covariance(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (meanX, meanY, sum) = (Mean(x), Mean(y), 0.0);
        for (var i = 0; i < x.Count; i++) sum += (x[i] - meanX) * (y[i] - meanY);
        return sum / (x.Count - 1);
    }

    // The mean of (x − mean)^power over n values.
    public static double CentralMoment(IReadOnlyList<double> values, int power)
    {
        var (mean, sum) = (Mean(values), 0.0);
        foreach (var value in values) sum += Math.Pow(value - mean, power);
        return sum / values.Count;
    }

    // Linear between order statistics, as numpy.percentile.
    public static double Percentile(IEnumerable<double> values, double percent)
    {
        var sorted = values.Order().ToArray();
        var rank = percent / 100 * (sorted.Length - 1);
        var below = (int)Math.Floor(rank);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    public static double[] Minus(IReadOnlyList<double> x, IReadOnlyList<double> y) => [.. x.Zip(y, (a, b) => a - b)];

    // Π(1 + r) − 1.
    public static double Compound(IReadOnlyList<double> returns)
    {
        var wealth = 1.0;
        foreach (var value in returns) wealth *= 1 + value;
        return wealth - 1;
    }
}
