using MathNet.Numerics.LinearAlgebra;

namespace Rota.Plugins.Optimal;

// min wᵀΣw with Σw = 1 and w ≥ 0, by a primal active-set method. The free assets carry the weights of the problem without bounds; what
// a bound holds at 0 is exactly 0.
internal static class MinimumVarianceProgram
{
    // How far below the common gradient an asset's must lie to be worth adding, relative to that gradient.
    private const double Tolerance = 1e-12;

    // Σ is positive definite, but for assets that do not move at all: those, if any, share the portfolio equally.
    public static double[] Solve(double[,] covariance)
    {
        Require(covariance);
        var count = covariance.GetLength(0);
        var still = Enumerable.Range(0, count).Where(i => covariance[i, i] == 0).ToArray();
        if (still.Length > 0) return [.. Enumerable.Range(0, count).Select(i => covariance[i, i] == 0 ? 1.0 / still.Length : 0)];

        var weights = new double[count];
        var calmest = Enumerable.Range(0, count).MinBy(i => covariance[i, i]);
        weights[calmest] = 1;
        var free = new List<int> { calmest };
        var refused = new HashSet<int>();

        // Each asset that is let in lowers the variance, so that no set of free assets comes twice; the bound is for rounding alone.
        for (var round = 0; round < 100 * count; round++)
        {
            var entrant = Entrant(covariance, weights, free, refused);
            if (entrant < 0) return weights;
            free.Add(entrant);
            if (Descend(covariance, weights, free, entrant)) refused.Clear();
            else refused.Add(entrant);
        }

        throw new InvalidOperationException($"The minimum variance of {count} assets was not found in {100 * count} rounds.");
    }

    // The asset whose gradient lies farthest below that of the free ones; -1 at the optimum.
    private static int Entrant(double[,] covariance, double[] weights, List<int> free, HashSet<int> refused)
    {
        var level = 0.0;
        foreach (var i in free) level += weights[i] * Gradient(covariance, weights, i);
        var (best, least) = (-1, level * (1 - Tolerance));
        for (var i = 0; i < weights.Length; i++)
        {
            if (free.Contains(i) || refused.Contains(i)) continue;
            var gradient = Gradient(covariance, weights, i);
            if (gradient < least) (best, least) = (i, gradient);
        }

        return best;
    }

    // Goes to the least variance on the free assets, dropping those that a bound stops. False when the entrant cannot move.
    private static bool Descend(double[,] covariance, double[] weights, List<int> free, int entrant)
    {
        while (true)
        {
            var aim = Unbounded(covariance, free);
            if (weights[entrant] == 0 && free.IndexOf(entrant) is var at and >= 0 && aim[at] <= 0)
            {
                free.RemoveAt(at);
                return false;
            }

            var (step, blocker) = (1.0, -1);
            for (var k = 0; k < free.Count; k++)
            {
                var weight = weights[free[k]];
                if (aim[k] > 0 || weight - aim[k] <= 0) continue;
                var reach = weight / (weight - aim[k]);
                if (reach < step) (step, blocker) = (reach, k);
            }

            for (var k = 0; k < free.Count; k++) weights[free[k]] += step * (aim[k] - weights[free[k]]);
            if (blocker < 0)
            {
                for (var k = 0; k < free.Count; k++) weights[free[k]] = aim[k];
                return true;
            }

            weights[free[blocker]] = 0;
            free.RemoveAt(blocker);
        }
    }

    // Σ⁻¹1 / 1ᵀΣ⁻¹1 on the free assets, refined once.
    private static double[] Unbounded(double[,] covariance, List<int> free)
    {
        var matrix = Matrix<double>.Build.Dense(free.Count, free.Count, (i, j) => covariance[free[i], free[j]]);
        var ones = Vector<double>.Build.Dense(free.Count, 1);
        var factor = matrix.Cholesky();
        var solution = factor.Solve(ones);
        solution += factor.Solve(ones - matrix * solution);
        return (solution / solution.Sum()).ToArray();
    }

    private static double Gradient(double[,] covariance, double[] weights, int asset)
    {
        var sum = 0.0;
        for (var j = 0; j < weights.Length; j++) sum += covariance[asset, j] * weights[j];
        return sum;
    }

    private static void Require(double[,] covariance)
    {
        var count = covariance.GetLength(0);
        if (count == 0 || covariance.GetLength(1) != count)
            throw new ArgumentException($"A covariance is square; this one is {count} by {covariance.GetLength(1)}.", nameof(covariance));
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                if (!double.IsFinite(covariance[i, j]) || covariance[i, i] < 0)
                    throw new ArgumentException($"The covariance of assets {i} and {j} is {covariance[i, j]}.", nameof(covariance));
            }
        }
    }
}
