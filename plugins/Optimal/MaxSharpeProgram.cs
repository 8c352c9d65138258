namespace Rota.Plugins.Optimal;

// max μᵀw / √(wᵀΣw) with Σw = 1 and w ≥ 0, for any Σ:
// - no mean above 0: least variance;
// - assets that gain without moving, if any, share the portfolio equally; others that do not move are not held;
// - where several portfolios are best, and where the ratio has no bound because assets that gain cancel each other's moves, the
//   one with the least Σ(wσ)² for its mean.
internal static class MaxSharpeProgram
{
    public static double[] Solve(double[] means, double[,] covariance)
    {
        SymmetricMatrix.Require(covariance, nameof(covariance));
        var count = means.Length;
        if (covariance.GetLength(0) != count || means.Any(mean => !double.IsFinite(mean)))
            throw new ArgumentException(
                $"Got {count} means for {covariance.GetLength(0)} assets; give one finite mean per asset.",
                nameof(means));
        if (means.All(mean => mean <= 0)) return LeastVariance.Solve(covariance);

        int[] riskless = [.. Enumerable.Range(0, count).Where(i => covariance[i, i] == 0 && means[i] > 0)];
        if (riskless.Length > 0) return Portfolio.Equal(count, riskless);

        int[] moving = [.. Enumerable.Range(0, count).Where(i => covariance[i, i] > 0)];
        return Portfolio.Spread(
            count, moving, BestRatio.Solve([.. moving.Select(i => means[i])], Portfolio.Among(covariance, moving)));
    }
}
