namespace Rota.Plugins.Statistics;

// Moments of a sample, summed from the first value to the last.
internal static class Sample
{
    // Returns are rounded at about 1e-16; a risk that small is none, and nothing can be divided by it.
    private const double Rounding = 1e-14;

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

    // The mean of ((x − mean) / σ)^power, σ² the mean of (x − mean)².
    public static double StandardMoment(IReadOnlyList<double> values, int power)
    {
        var (mean, squares, sum) = (Mean(values), 0.0, 0.0);
        foreach (var value in values) squares += (value - mean) * (value - mean);
        var deviation = Math.Sqrt(squares / values.Count);
        foreach (var value in values) sum += Math.Pow(Ratio(value - mean, deviation), power);
        return sum / values.Count;
    }

    // What is earned for a risk; NaN where there is no risk.
    public static double Ratio(double earned, double risk) => Math.Abs(risk) > Rounding ? earned / risk : double.NaN;

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
