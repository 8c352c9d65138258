namespace Rota.Plugins.Optimal;

// López de Prado (2016), "Building diversified portfolios that outperform out of sample". Assets that do not move, if any,
// share the portfolio equally: their inverse variance has no bound.
internal static class HierarchicalBisection
{
    // A correlation this near to 1 is 1; the rest is rounding, which the root of a distance would magnify.
    private const double Twins = 1e-12;

    // The variance, in units of (Σwσ)², that is no more than rounding.
    private const double Nothing = 1e-13;

    public static double[] Solve(double[,] covariance)
    {
        SymmetricMatrix.Require(covariance, nameof(covariance));
        var count = covariance.GetLength(0);
        int[] still = [.. Enumerable.Range(0, count).Where(i => covariance[i, i] == 0)];
        if (still.Length > 0) return Portfolio.Equal(count, still);

        var weights = new double[count];
        Array.Fill(weights, 1);
        Bisect(covariance, SingleLinkage.Leaves(Distances(CorrelationMatrix.Of(covariance))), weights);
        return weights;
    }

    // d(i, j) = √(½(1 − ρ)), and of d the Euclidean distance between columns.
    private static double[,] Distances(double[,] rho)
    {
        var count = rho.GetLength(0);
        var (d, distances) = (new double[count, count], new double[count, count]);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++) d[i, j] = rho[i, j] > 1 - Twins ? 0 : Math.Sqrt((1 - rho[i, j]) / 2);
        }

        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var sum = 0.0;
                for (var k = 0; k < count; k++) sum += (d[k, i] - d[k, j]) * (d[k, i] - d[k, j]);
                distances[i, j] = Math.Sqrt(sum);
            }
        }

        return distances;
    }

    // The left half has one asset fewer where their number is odd.
    private static void Bisect(double[,] covariance, int[] leaves, double[] weights)
    {
        if (leaves.Length == 1) return;
        var (left, right) = (leaves[..(leaves.Length / 2)], leaves[(leaves.Length / 2)..]);
        var (leftVariance, rightVariance) = (ClusterVariance(covariance, left), ClusterVariance(covariance, right));
        var share = leftVariance + rightVariance == 0 ? 0.5 : rightVariance / (leftVariance + rightVariance);
        foreach (var i in left) weights[i] *= share;
        foreach (var i in right) weights[i] *= 1 - share;
        Bisect(covariance, left, weights);
        Bisect(covariance, right, weights);
    }

    // Of the portfolio of inverse variances.
    private static double ClusterVariance(double[,] covariance, int[] cluster)
    {
        var among = Portfolio.Among(covariance, cluster);
        var weights = Portfolio.InProportion([.. cluster.Select(i => 1 / covariance[i, i])]);
        var (variance, moves) = (Portfolio.Variance(among, weights), weights.Select((w, k) => w * Math.Sqrt(among[k, k])).Sum());
        return variance <= Nothing * moves * moves ? 0 : variance;
    }
}
