namespace Rota.Analysis;

// A trial's differences to the benchmark, their mean, and the scale of that mean.
internal sealed class TestedTrial
{
    public TestedTrial(double[] differences, double meanBlock)
    {
        var n = differences.Length;
        Differences = differences;
        Mean = differences.Sum() / n;
        Omega = Math.Sqrt(Math.Max(0, LongRunVariance(differences, Mean, 1 / meanBlock)));
        // A trial that is worse by more than this cannot be the best of a large sample.
        ConsistentCentre = Mean >= -Omega / Math.Sqrt(n) * Math.Sqrt(2 * Math.Log(Math.Log(n))) ? Mean : 0;
    }

    public double[] Differences { get; }

    public double Mean { get; }

    public double Omega { get; }

    public double ConsistentCentre { get; }

    // The variance of √n · mean under the stationary bootstrap: R(0) + 2 Σ κ(i) · R(i), κ(i) = (n − i)/n · (1 − q)^i + i/n · (1 − q)^(n − i).
    private static double LongRunVariance(double[] values, double mean, double q)
    {
        double n = values.Length;
        var sum = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            var covariance = 0.0;
            for (var t = 0; t + i < values.Length; t++) covariance += (values[t] - mean) * (values[t + i] - mean);
            covariance /= n;
            sum += i == 0 ? covariance : 2 * ((n - i) / n * Math.Pow(1 - q, i) + i / n * Math.Pow(1 - q, n - i)) * covariance;
        }

        return sum;
    }
}
