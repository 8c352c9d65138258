using MathNet.Numerics.Distributions;

namespace Rota.Analysis;

/// <summary>
/// The highest of N independent standard normal values, on average: (1 − γ) · Φ⁻¹(1 − 1/N) + γ · Φ⁻¹(1 − 1/(N·e)), γ = 0.5772…; 0 for N = 1.
/// Source: Bailey and López de Prado, The Deflated Sharpe Ratio (2014).
/// </summary>
public static class ExpectedMaximum
{
    private const double EulerMascheroni = 0.5772156649015329;

    // An effective number of trials of 1 is rounded.
    private const double Rounding = 1e-9;

    /// <summary>The mean of the highest; NaN for an unknown N.</summary>
    /// <param name="trials">N, 1 or more; need not be whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">N is below 1.</exception>
    public static double Of(double trials)
    {
        if (trials < 1 - Rounding)
            throw new ArgumentOutOfRangeException(nameof(trials), trials, "Use 1 or more trials.");
        if (Math.Abs(trials - 1) <= Rounding) return 0;
        return double.IsNaN(trials)
            ? double.NaN
            : (1 - EulerMascheroni) * Normal.InvCDF(0, 1, 1 - 1 / trials) + EulerMascheroni * Normal.InvCDF(0, 1, 1 - 1 / (trials * Math.E));
    }
}
