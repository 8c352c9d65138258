namespace RiskParity;

// T. Griveau-Billion, J.-C. Richard, T. Roncalli, A Fast Algorithm for Computing High-dimensional Risk Parity Portfolios (2013).
// Where ½xᵀΣx − Σ b_i ln x_i is least, x_i (Σx)_i = b_i, and the weights are in proportion to x. Along one coordinate it is least at the
// positive root of σ_ii x_i² + c x_i − b_i = 0, c = Σ_(j≠i) σ_ij x_j. One coordinate after another, until every contribution equals its budget.
internal static class CoordinateDescent
{
    private const double Tolerance = 1e-12;
    private const int MostRounds = 10_000;

    public static double[] Solve(double[,] covariance, double[] budgets)
    {
        var count = budgets.Length;
        for (var i = 0; i < count; i++)
        {
            if (!(covariance[i, i] > 0))
                throw new ArgumentException(
                    $"The variance of asset {i + 1} of {count} is {covariance[i, i]}; every price must move to share risk.");
        }

        var total = Sum(budgets);
        double[] b = [.. budgets.Select(budget => budget / total)];
        double[] x = [.. Enumerable.Range(0, count).Select(i => Math.Sqrt(b[i] / covariance[i, i]))];
        for (var round = 0; round < MostRounds; round++)
        {
            for (var i = 0; i < count; i++)
            {
                var (variance, c) = (covariance[i, i], Others(covariance, x, i));
                x[i] = (Math.Sqrt(c * c + 4 * variance * b[i]) - c) / (2 * variance);
            }

            if (IsSolved(covariance, x, b)) return InProportion(x);
        }

        throw new InvalidOperationException(
            $"Risk contributions of {count} assets did not reach their budgets in {MostRounds} rounds.");
    }

    private static bool IsSolved(double[,] covariance, double[] x, double[] b)
    {
        for (var i = 0; i < x.Length; i++)
        {
            var contribution = x[i] * (Others(covariance, x, i) + covariance[i, i] * x[i]);
            if (Math.Abs(contribution - b[i]) > Tolerance) return false;
        }

        return true;
    }

    private static double Others(double[,] covariance, double[] x, int i)
    {
        var sum = 0.0;
        for (var j = 0; j < x.Length; j++) sum += j == i ? 0 : covariance[i, j] * x[j];
        return sum;
    }

    private static double[] InProportion(double[] x)
    {
        var sum = Sum(x);
        return [.. x.Select(each => each / sum)];
    }

    private static double Sum(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum;
    }
}
