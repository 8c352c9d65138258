namespace Rota.Plugins.Optimal;

// min ½uᵀQu − cᵀu with u ≥ 0, by a primal active-set method (Lawson & Hanson, 1974, ch. 23, on the normal equations). Q is
// positive semidefinite, c lies in its range and is of order 1. An entry at its bound is exactly 0.
internal static class NonnegativeProgram
{
    // How far a slope must rise above 0, in units of the terms that it is the difference of.
    private const double Tolerance = 1e-12;

    // The part of an entry's diagonal that the free ones must leave unexplained. Less is rounding of Q, which has no Cholesky factor.
    private const double Independence = 1e-13;

    // Each round that lets an entry in ends at the least value on its free set, and lower than the round before, because the
    // entrant's slope led down and it moved. So no free set comes twice, and they are finite in number; a refused entrant is not
    // tried again before the value has fallen. The bound on rounds is for rounding alone: no answer is given when it is reached.
    public static double[] Minimize(double[,] q, double[] c)
    {
        var u = new double[c.Length];
        var (free, refused) = (new List<int>(), new HashSet<int>());
        for (var round = 0; round < 100 * c.Length; round++)
        {
            var entrant = Entrant(q, c, u, free, refused);
            if (entrant < 0) return u;
            if (Admit(q, c, u, free, entrant)) refused.Clear();
            else refused.Add(entrant);
        }

        throw new InvalidOperationException($"A program of {c.Length} entries was not solved in {100 * c.Length} rounds.");
    }

    // c − Qu at an entry, in units of its terms: 0 where free, and at the optimum nowhere above 0.
    public static double Slope(double[,] q, double[] c, double[] u, int entry)
    {
        var (slope, terms) = (c[entry], 1.0);
        for (var j = 0; j < u.Length; j++)
        {
            slope -= q[entry, j] * u[j];
            terms += Math.Abs(q[entry, j]) * u[j];
        }

        return slope / terms;
    }

    // The entry with the steepest descent for its size; -1 at the optimum.
    private static int Entrant(double[,] q, double[] c, double[] u, List<int> free, HashSet<int> refused)
    {
        var (best, steepest) = (-1, 0.0);
        for (var i = 0; i < u.Length; i++)
        {
            if (free.Contains(i) || refused.Contains(i)) continue;
            var slope = Slope(q, c, u, i);
            if (slope <= Tolerance || slope / Math.Sqrt(q[i, i]) <= steepest) continue;
            (best, steepest) = (i, slope / Math.Sqrt(q[i, i]));
        }

        return best;
    }

    // Goes to the least value on the free entries and the entrant, dropping those that a bound stops. False when it cannot move.
    private static bool Admit(double[,] q, double[] c, double[] u, List<int> free, int entrant)
    {
        if (Unexplained(q, free, entrant) <= Independence * q[entrant, entrant]) return false;
        free.Add(entrant);
        var aim = Unbounded(q, c, free);
        if (aim[^1] <= 0)
        {
            free.Remove(entrant);
            return false;
        }

        while (aim.Any(value => value <= 0))
        {
            Step(u, free, aim);
            aim = Unbounded(q, c, free);
        }

        for (var k = 0; k < free.Count; k++) u[free[k]] = aim[k];
        return true;
    }

    // As far towards the aim as the bounds allow; the entries that reach theirs are no longer free.
    private static void Step(double[] u, List<int> free, double[] aim)
    {
        var (reach, blocker) = (1.0, -1);
        for (var k = 0; k < free.Count; k++)
        {
            if (aim[k] > 0) continue;
            var share = u[free[k]] / (u[free[k]] - aim[k]);
            if (share < reach || blocker < 0) (reach, blocker) = (share, free[k]);
        }

        for (var k = 0; k < free.Count; k++) u[free[k]] += reach * (aim[k] - u[free[k]]);
        u[blocker] = 0;
        foreach (var entry in free.Where(entry => u[entry] <= 0)) u[entry] = 0;
        free.RemoveAll(entry => u[entry] == 0);
    }

    // The diagonal of an entry less what the free ones explain of it: the pivot that it would have after them.
    private static double Unexplained(double[,] q, List<int> free, int entry)
    {
        var count = free.Count;
        if (count == 0) return q[entry, entry];
        Span<double> factor = count <= Cholesky.MostOnStack ? stackalloc double[count * count] : new double[count * count];
        Factor(q, free, factor);
        Span<double> shared = count <= Cholesky.MostOnStack ? stackalloc double[count] : new double[count];
        for (var k = 0; k < count; k++) shared[k] = q[free[k], entry];
        Cholesky.Solve(factor, shared);
        var explained = 0.0;
        for (var k = 0; k < count; k++) explained += shared[k] * q[free[k], entry];
        return q[entry, entry] - explained;
    }

    // Q⁻¹c on the free entries, refined once.
    private static double[] Unbounded(double[,] q, double[] c, List<int> free)
    {
        var count = free.Count;
        Span<double> factor = count <= Cholesky.MostOnStack ? stackalloc double[count * count] : new double[count * count];
        Factor(q, free, factor);
        var solution = new double[count];
        for (var k = 0; k < count; k++) solution[k] = c[free[k]];
        Cholesky.Solve(factor, solution);
        Span<double> residual = count <= Cholesky.MostOnStack ? stackalloc double[count] : new double[count];
        for (var k = 0; k < count; k++)
        {
            var product = 0.0;
            for (var l = 0; l < count; l++) product += q[free[k], free[l]] * solution[l];
            residual[k] = c[free[k]] - product;
        }

        Cholesky.Solve(factor, residual);
        for (var k = 0; k < count; k++) solution[k] += residual[k];
        return solution;
    }

    private static void Factor(double[,] q, List<int> free, Span<double> factor)
    {
        var count = free.Count;
        for (var k = 0; k < count; k++)
        {
            for (var l = 0; l < count; l++) factor[k * count + l] = q[free[k], free[l]];
        }

        if (!Cholesky.TryFactor(factor, count)) throw new ArgumentException("The matrix must be positive definite.", nameof(q));
    }
}
