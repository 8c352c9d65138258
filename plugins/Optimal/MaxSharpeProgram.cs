namespace Rota.Plugins.Optimal;

// max μᵀw / √(wᵀΣw) with Σw = 1 and w ≥ 0, exactly: an asset that is not held has a weight of exactly 0. Σ is positive
// semidefinite. The answer does not depend on the order of the assets:
// - no mean above 0: minimum variance;
// - assets that gain without moving, if any, share the portfolio equally; others that do not move are not held;
// - where several portfolios are best, and where the ratio has no bound because assets that gain cancel each other's moves, the
//   one with the least Σ(wσ)² for its mean: so assets that move as one and are equally good have the same risk.
internal static class MaxSharpeProgram
{
    public static double[] Solve(double[] means, double[,] covariance)
    {
        SymmetricMatrix.Require(covariance, nameof(covariance));
        var count = means.Length;
        if (covariance.GetLength(0) != count || means.Any(mean => !double.IsFinite(mean)))
            throw new ArgumentException(
                $"{count} means for {covariance.GetLength(0)} assets; they are as many and finite.",
                nameof(means));
        if (means.All(mean => mean <= 0)) return MinimumVarianceProgram.Solve(covariance);

        int[] riskless = [.. Enumerable.Range(0, count).Where(i => covariance[i, i] == 0 && means[i] > 0)];
        if (riskless.Length > 0) return Portfolio.Equal(count, riskless);

        int[] moving = [.. Enumerable.Range(0, count).Where(i => covariance[i, i] > 0)];
        return Portfolio.Spread(count, moving, Moving([.. moving.Select(i => means[i])], Portfolio.Among(covariance, moving)));
    }

    // In units of risk, x = wσ, the ratio is sᵀx / √(xᵀρx), where s = μ/σ; and a maximum of it is a minimum of xᵀρx with sᵀx
    // given. A multiple of ssᵀ changes nothing there, and with it x = v / (vᵀρv + 1), v the best of sᵀv = 1, is the answer to
    // min ½xᵀ(ρ + ssᵀ)x − sᵀx even where vᵀρv is 0. With max s = 1 one asset alone has vᵀρv = 1: neither term drowns the other.
    private static double[] Moving(double[] means, double[,] covariance)
    {
        var count = means.Length;
        double[] sigma = [.. Enumerable.Range(0, count).Select(i => Math.Sqrt(covariance[i, i]))];
        var most = Enumerable.Range(0, count).Max(i => means[i] / sigma[i]);
        double[] s = [.. Enumerable.Range(0, count).Select(i => means[i] / sigma[i] / most)];
        var rho = CorrelationMatrix.Of(covariance);
        var singular = CorrelationMatrix.IsSingular(rho, nameof(covariance));
        var q = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++) q[i, j] = rho[i, j] + s[i] * s[j];
        }

        var x = NonnegativeProgram.Minimize(q, s);
        if (singular) x = LeastSquares.Among(q, s, x, x);
        return Portfolio.InProportion([.. x.Select((risk, i) => risk / sigma[i])]);
    }
}
