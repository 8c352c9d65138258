using MathNet.Numerics.Distributions;

namespace Rota.Analysis;

/// <summary>How long a record must be before it says something.</summary>
public static class TrackRecord
{
    /// <summary>
    /// The minimum track record: 1 + (1 − skewness · SR + (kurtosis − 1) / 4 · SR²) · (Φ⁻¹(confidence) / (SR − SR*))² months, not rounded;
    /// infinite where SR ≤ SR*, NaN where unknown or where the first factor is not above 0. Source: Bailey and López de Prado, The Sharpe Ratio
    /// Efficient Frontier (2012).
    /// </summary>
    /// <param name="sharpe">SR per month and the shape of its months.</param>
    /// <param name="threshold">SR* per month.</param>
    /// <param name="confidence">The wanted probability, above ½ and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The confidence is out of its range.</exception>
    public static double Months(MonthlySharpe sharpe, double threshold, double confidence = 0.95)
    {
        if (!(confidence > 0.5 && confidence < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "Use a confidence above 0.5 and below 1.");
        if (sharpe.Ratio <= threshold) return double.PositiveInfinity;
        var variance = 1 - sharpe.Skewness * sharpe.Ratio + (sharpe.Kurtosis - 1) / 4 * sharpe.Ratio * sharpe.Ratio;
        return variance > 0 ? 1 + variance * Math.Pow(Normal.InvCDF(0, 1, confidence) / (sharpe.Ratio - threshold), 2) : double.NaN;
    }

    /// <summary>
    /// The minimum backtest length: (E[max N] / SR)² years. In a shorter backtest the best of N worthless trials shows this Sharpe ratio on
    /// average. NaN where SR is not above 0. Source: Bailey, Borwein, López de Prado and Zhu, Pseudo-Mathematics and Financial Charlatanism (2014).
    /// </summary>
    /// <param name="trials">N, 1 or more; need not be whole.</param>
    /// <param name="yearlySharpe">SR of a year.</param>
    /// <exception cref="ArgumentOutOfRangeException">N is below 1.</exception>
    public static double BacktestYears(double trials, double yearlySharpe) =>
        yearlySharpe > 0 ? Math.Pow(ExpectedMaximum.Of(trials) / yearlySharpe, 2) : double.NaN;

    /// <summary>An upper bound of <see cref="BacktestYears"/>: 2 · ln N / SR²; NaN where SR is not above 0.</summary>
    /// <param name="trials">N, 1 or more; need not be whole.</param>
    /// <param name="yearlySharpe">SR of a year.</param>
    public static double BacktestYearsAtMost(double trials, double yearlySharpe) =>
        yearlySharpe > 0 ? 2 * Math.Log(trials) / (yearlySharpe * yearlySharpe) : double.NaN;
}
