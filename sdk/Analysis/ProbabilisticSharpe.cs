namespace Rota;

/// <summary>
/// The probabilistic Sharpe ratio: the probability that the true Sharpe ratio is above a threshold, given the ratio of a sample and the shape of
/// its returns.
/// </summary>
/// <remarks>
/// Φ((SR − SR*) · √(n − 1) / √(1 − skewness · SR + (kurtosis − 1) / 4 · SR²)). Source: Bailey and López de Prado, The Sharpe Ratio Efficient
/// Frontier (2012).
/// </remarks>
/// <example><code>var probability = ProbabilisticSharpe.Of(ratio: 0.14, threshold: 0, skewness: -0.9, kurtosis: 3.3, count: 24);</code></example>
public static class ProbabilisticSharpe
{
    /// <summary>The probability, 0 to 1; NaN if an argument is NaN, without returns, or if the number below the root is not above 0.</summary>
    /// <param name="ratio">SR of one period, not of a year: mean / standard deviation of the returns less the riskless rate.</param>
    /// <param name="threshold">SR*, the ratio to exceed, of one period.</param>
    /// <param name="skewness">Of the same returns, n in the denominators.</param>
    /// <param name="kurtosis">Of the same returns, n in the denominators; 3 when normal.</param>
    /// <param name="count">n, the number of returns.</param>
    public static double Of(double ratio, double threshold, double skewness, double kurtosis, int count)
    {
        var variance = 1 - skewness * ratio + (kurtosis - 1) / 4 * ratio * ratio;
        return variance > 0 ? Normal.Below((ratio - threshold) * Math.Sqrt(count - 1) / Math.Sqrt(variance)) : double.NaN;
    }
}
