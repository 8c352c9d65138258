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
            var covariance = SampleCovariance.Of(returns);
            for (var i = 0; i < count; i++) sigma[i] += weight * Math.Sqrt(covariance[i, i] * DaysPerYear);
        }

        foreach (var (weight, lookback) in correlation.Terms)
        {
            if (SampleReturns.Of(assets, lookback) is not { } returns) return null;
            AddCorrelation(SampleCovariance.Of(returns), weight, rho);
        }

        rho = PositiveSemidefinite.Repair(rho);
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++) rho[i, j] *= sigma[i] * sigma[j];
        }

        return rho;
    }

    private static void AddCorrelation(double[,] covariance, double weight, double[,] rho)
    {
        for (var i = 0; i < covariance.GetLength(0); i++)
        {
            rho[i, i] += weight;
            for (var j = 0; j < i; j++)
            {
                var product = Math.Sqrt(covariance[i, i]) * Math.Sqrt(covariance[j, j]);
                if (product == 0) continue;
                rho[i, j] += weight * covariance[i, j] / product;
                rho[j, i] = rho[i, j];
            }
        }
    }
}
