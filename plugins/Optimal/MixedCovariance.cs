namespace Rota.Plugins.Optimal;

// Σ = σσᵀ ∘ ρ, where σ and ρ are each a weighted mean over their own lookbacks.
internal static class MixedCovariance
{
    private const int DaysPerYear = 252;

    // Null while a return is unknown.
    public static double[,]? Of(IReadOnlyList<AssetView> assets, LookbackMix correlation, LookbackMix volatility)
    {
        var count = assets.Count;
        var (sigma, rho) = (new double[count], new double[count, count]);
        foreach (var (weight, lookback) in volatility.Terms)
        {
            if (SampleReturns.Of(assets, lookback) is not { } returns) return null;
            for (var i = 0; i < count; i++)
                sigma[i] += weight * Math.Sqrt(SampleReturns.Covariance(returns[i], returns[i]) * DaysPerYear);
        }

        foreach (var (weight, lookback) in correlation.Terms)
        {
            if (SampleReturns.Of(assets, lookback) is not { } returns) return null;
            AddCorrelation(returns, weight, rho);
        }

        rho = PositiveSemidefinite.Repair(rho);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++) rho[i, j] *= sigma[i] * sigma[j];
        }

        return rho;
    }

    private static void AddCorrelation(double[][] returns, double weight, double[,] rho)
    {
        var deviations = returns.Select(one => Math.Sqrt(SampleReturns.Covariance(one, one))).ToArray();
        for (var i = 0; i < returns.Length; i++)
        {
            rho[i, i] += weight;
            for (var j = 0; j < i; j++)
            {
                var product = deviations[i] * deviations[j];
                if (product == 0) continue;
                rho[i, j] += weight * SampleReturns.Covariance(returns[i], returns[j]) / product;
                rho[j, i] = rho[i, j];
            }
        }
    }
}
