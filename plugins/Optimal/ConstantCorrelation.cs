namespace Rota.Plugins.Optimal;

// Ledoit & Wolf (2004), "Honey, I shrunk the sample covariance matrix", appendix: δF + (1 − δ)S, where F has the variances of S
// and the mean of its correlations r̄ for all. In their notation δ = max(0, min(κ/T, 1)), κ = (π − ρ)/γ. All assets move.
internal static class ConstantCorrelation
{
    public static double[,] Shrink(double[][] returns, double[,] covariance)
    {
        var count = returns.Length;
        var mean = MeanCorrelation(covariance);
        var delta = Intensity(returns, mean);
        var shrunk = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            shrunk[i, i] = covariance[i, i];
            for (var j = 0; j < i; j++)
            {
                var target = mean * Math.Sqrt(covariance[i, i]) * Math.Sqrt(covariance[j, j]);
                shrunk[i, j] = shrunk[j, i] = delta * target + (1 - delta) * covariance[i, j];
            }
        }

        return shrunk;
    }

    // δ for a given r̄. With two assets or fewer F is S, so shrinking changes nothing.
    public static double Intensity(double[][] returns, double mean)
    {
        if (returns.Length < 3) return 0;
        var days = returns[0].Length;
        var y = Centred(returns);
        var s = Moments(y);
        var (pi, rho, gamma) = (0.0, 0.0, 0.0);
        for (var i = 0; i < y.Length; i++)
        {
            for (var j = 0; j < y.Length; j++)
            {
                // Var(s_ij) and Cov(s_ii, s_ij), asymptotically.
                var (variance, theta) = (0.0, 0.0);
                for (var t = 0; t < days; t++)
                {
                    var error = y[i][t] * y[j][t] - s[i, j];
                    variance += error * error;
                    theta += (y[i][t] * y[i][t] - s[i, i]) * error;
                }

                pi += variance / days;
                if (i == j)
                {
                    rho += variance / days;
                    continue;
                }

                // The halves of the paper's sum, r̄/2 (√(s_jj/s_ii) θ_ii,ij + √(s_ii/s_jj) θ_jj,ij), come at (i, j) and (j, i).
                rho += mean * Math.Sqrt(s[j, j] / s[i, i]) * theta / days;
                var distance = mean * Math.Sqrt(s[i, i]) * Math.Sqrt(s[j, j]) - s[i, j];
                gamma += distance * distance;
            }
        }

        // S is F: any δ gives the same.
        return gamma == 0 ? 0 : Math.Max(0, Math.Min((pi - rho) / gamma / days, 1));
    }

    public static double MeanCorrelation(double[,] covariance)
    {
        var (count, sum) = (covariance.GetLength(0), 0.0);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < i; j++) sum += covariance[i, j] / Math.Sqrt(covariance[i, i]) / Math.Sqrt(covariance[j, j]);
        }

        return count < 2 ? 0 : 2 * sum / (count * (count - 1));
    }

    private static double[][] Centred(double[][] returns) => [.. returns.Select(one =>
    {
        var mean = SampleReturns.Mean(one);
        return one.Select(value => value - mean).ToArray();
    })];

    // Divided by T, as in the paper's estimate of δ.
    private static double[,] Moments(double[][] centred)
    {
        var moments = new double[centred.Length, centred.Length];
        for (var i = 0; i < centred.Length; i++)
        {
            for (var j = 0; j < centred.Length; j++)
            {
                var sum = 0.0;
                for (var t = 0; t < centred[i].Length; t++) sum += centred[i][t] * centred[j][t];
                moments[i, j] = sum / centred[i].Length;
            }
        }

        return moments;
    }
}
