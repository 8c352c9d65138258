namespace Rota.Plugins.Optimal;

// min wᵀΣw with Σw = 1 and w ≥ 0, exactly: an asset that is not held has a weight of exactly 0. Σ is positive semidefinite. Where
// more than one portfolio has the least variance, the answer does not depend on the order of the assets:
// - assets that do not move at all, if any, share the portfolio equally;
// - else it is the one of them with the least sum of squared weights, so that assets that move as one share equally.
internal static class MinimumVarianceProgram
{
    // Eigenvalue of the correlation below which directions may cost nothing, per asset.
    private const double Singular = 1e-12;

    public static double[] Solve(double[,] covariance)
    {
        SymmetricMatrix.Require(covariance, nameof(covariance));
        var count = covariance.GetLength(0);
        if (count == 0) throw new ArgumentException("Give at least one asset.", nameof(covariance));
        var still = Enumerable.Range(0, count).Where(i => covariance[i, i] == 0).ToArray();
        if (still.Length > 0)
        {
            RequireStill(covariance, still);
            return Portfolio.Equal(count, still);
        }

        var correlation = CorrelationMatrix.Of(covariance);
        var isSingular = !CorrelationMatrix.IsDefinite(correlation)
            && CorrelationMatrix.LeastEigenvalue(correlation, nameof(covariance)) <= Singular * count;

        // A constant added to all entries of Σ adds itself to wᵀΣw wherever Σw = 1. With it the variance is above 0 for every
        // portfolio, and so u = w / wᵀQw, the answer to min ½uᵀQu − 1ᵀu, is finite. The least variance drowns no other.
        var shift = Enumerable.Range(0, count).Min(i => covariance[i, i]);
        var q = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++) q[i, j] = (covariance[i, j] + shift) / shift;
        }

        double[] ones = [.. Enumerable.Repeat(1.0, count)];
        var u = NonnegativeProgram.Minimize(q, ones);
        var weights = Portfolio.InProportion(u);
        return isSingular ? Portfolio.InProportion(LeastSquares.Among(q, ones, u, weights)) : weights;
    }

    private static void RequireStill(double[,] covariance, int[] still)
    {
        foreach (var i in still)
        {
            for (var j = 0; j < covariance.GetLength(0); j++)
            {
                if (covariance[i, j] != 0)
                    throw new ArgumentException(
                        $"Entry ({i}, {j}) is {covariance[i, j]}, but asset {i} has variance 0, so this must be 0.",
                        nameof(covariance));
            }
        }
    }
}
