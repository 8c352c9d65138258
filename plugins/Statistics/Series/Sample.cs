namespace Rota.Plugins.Statistics;

// Moments of a sample, summed from the first value to the last.
internal static class Sample
{
    // Returns are rounded at about 1e-16, so a risk this small counts as 0 and cannot be a divisor.
    private const double Rounding = 1e-14;

    public static double Mean(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum / values.Length;
    }

    // The mean of the selected values; NaN without any.
    public static double MeanOf(double[] values, Predicate<double> isMeant) => Mean(Array.FindAll(values, isMeant));

    // n − 1 in the denominator.
    public static double Deviation(double[] values) => Math.Sqrt(Covariance(values, values));

    // n in the denominator.
    public static double PopulationDeviation(double[] values) =>
        Math.Sqrt(Covariance(values, values) * (values.Length - 1) / values.Length);

    public static double Correlation(double[] x, double[] y) => Ratio(Covariance(x, y), Deviation(x) * Deviation(y));

    public static double Covariance(double[] x, double[] y)
    {
        var (meanX, meanY, sum) = (Mean(x), Mean(y), 0.0);
        for (var i = 0; i < x.Length; i++) sum += (x[i] - meanX) * (y[i] - meanY);
        return sum / (x.Length - 1);
    }

    // The mean of ((x − mean) / σ)^power, σ² the mean of (x − mean)².
    public static double StandardMoment(double[] values, int power)
    {
        var (mean, squares, sum) = (Mean(values), 0.0, 0.0);
        foreach (var value in values) squares += (value - mean) * (value - mean);
        var deviation = Math.Sqrt(squares / values.Length);
        foreach (var value in values) sum += Math.Pow(Ratio(value - mean, deviation), power);
        return sum / values.Length;
    }

    // G1 and G2, for a sample rather than a population: both 0 for a normal distribution.
    public static (double Skewness, double ExcessKurtosis) SampleMoments(double[] values)
    {
        double n = values.Length;
        return (
            Math.Sqrt(n * (n - 1)) / (n - 2) * StandardMoment(values, 3),
            (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (StandardMoment(values, 4) - 3) + 6));
    }

    // A return divided by a risk; NaN for a risk of 0.
    public static double Ratio(double earned, double risk) => Math.Abs(risk) > Rounding ? earned / risk : double.NaN;

    // Linear between order statistics, like numpy.percentile.
    public static double Percentile(double[] values, double percent)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return PercentileOfSorted(sorted, percent);
    }

    public static double PercentileOfSorted(double[] sorted, double percent)
    {
        var rank = percent / 100 * (sorted.Length - 1);
        var below = (int)Math.Floor(rank);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    public static double[] Losses(double[] returns) => Array.FindAll(returns, value => value < 0);

    // The mean of the values at or below a percentile.
    public static double MeanOfTail(double[] values, double percent, bool withEdge)
    {
        var edge = Percentile(values, percent);
        return MeanOf(values, value => value < edge || (withEdge && value == edge));
    }

    public static double[] Minus(double[] x, double[] y)
    {
        var differences = new double[x.Length];
        for (var i = 0; i < x.Length; i++) differences[i] = x[i] - y[i];
        return differences;
    }

    // ln(1 + r).
    public static double[] Logs(double[] returns)
    {
        var logs = new double[returns.Length];
        for (var i = 0; i < logs.Length; i++) logs[i] = Math.Log(1 + returns[i]);
        return logs;
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
