namespace Rota.Plugins.Optimal;

// min wᵀΣw with Σw = 1 and w ≥ 0, for any Σ: assets that do not move, if any, share the portfolio equally; of several portfolios
// of least variance it is the one with the least Σ(wσ)².
internal static class LeastVariance
{
    // With equal gains, the portfolio of least variance has the best ratio.
    public static double[] Solve(double[,] covariance)
    {
        SymmetricMatrix.Require(covariance, nameof(covariance));
        var count = covariance.GetLength(0);
        if (count == 0) throw new ArgumentException("Give at least one asset.", nameof(covariance));
        int[] still = [.. Enumerable.Range(0, count).Where(i => covariance[i, i] == 0)];
        return still.Length > 0
            ? Portfolio.Equal(count, still)
            : BestRatio.Solve([.. Enumerable.Repeat(1.0, count)], covariance);
    }
}
