namespace Rota.Plugins.Optimal;

// Σ = σσᵀ ∘ ρ, where σ and ρ are each a weighted mean over lookbacks of their own.
internal static class MixedCovariance
{
    private const int DaysPerYear = 252;

    // Null while a return is not known.
    public static double[,]? Of(IReadOnlyList<AssetView> assets, LookbackMix correlation, LookbackMix volatility)
    {
        var count = assets.Count;
        var (sigma, rho) = (new double[count], new double[count, count]);
        foreach (var (weight, lookback) in volatility.Terms)
        {
            if (Returns(assets, lookback) is not { } returns) return null;
            for (var i = 0; i < count; i++) sigma[i] += weight * Math.Sqrt(Covariance(returns[i], returns[i]) * DaysPerYear);
        }

        foreach (var (weight, lookback) in correlation.Terms)
        {
            if (Returns(assets, lookback) is not { } returns) return null;
            AddCorrelation(returns, weight, rho);
        }

        rho = PositiveSemidefinite.Repair(rho);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++) rho[i, j] *= sigma[i] * sigma[j];
        }

        return rho;
    }

    private static double[][]? Returns(IReadOnlyList<AssetView> assets, Lookback lookback)
    {
        var returns = new double[assets.Count][];
        for (var i = 0; i < returns.Length; i++)
        {
            returns[i] = assets[i].DailyReturns(lookback);
            if (returns[i].Length < 2) return null;
        }

        return returns;
    }

    private static void AddCorrelation(double[][] returns, double weight, double[,] rho)
    {
        var deviations = returns.Select(one => Math.Sqrt(Covariance(one, one))).ToArray();
        for (var i = 0; i < returns.Length; i++)
        {
            rho[i, i] += weight;
            for (var j = 0; j < i; j++)
            {
                var product = deviations[i] * deviations[j];
                if (product == 0) continue;
                rho[i, j] += weight * Covariance(returns[i], returns[j]) / product;
                rho[j, i] = rho[i, j];
            }
        }
    }

    private static double Covariance(double[] x, double[] y)
    {
        var (meanX, meanY, sum) = (Mean(x), Mean(y), 0.0);
        for (var i = 0; i < x.Length; i++) sum += (x[i] - meanX) * (y[i] - meanY);
        return sum / (x.Length - 1);
    }

    private static double Mean(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum / values.Length;
    }
}
