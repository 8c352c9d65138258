namespace Rota.Analysis;

/// <summary>
/// The deflated Sharpe ratio: the probability that the true Sharpe ratio is above the one that the best of N worthless trials shows on
/// average. Source: Bailey and López de Prado, The Deflated Sharpe Ratio (2014).
/// </summary>
/// <param name="Sharpe">The Sharpe ratio of the trial, per month.</param>
/// <param name="Trials">N, 1 or more; need not be whole.</param>
/// <param name="Deviation">The standard deviation of the trials' Sharpe ratios per month, n − 1 in the denominator.</param>
/// <param name="Threshold">SR0 = Deviation · E[max N] per month, 0 for N = 1.</param>
/// <param name="Probability">PSR(SR0), 0 to 1; NaN below 12 months, or if N is above 1 and the deviation unknown.</param>
public sealed record DeflatedSharpe(MonthlySharpe Sharpe, double Trials, double Deviation, double Threshold, double Probability)
{
    private const int LeastMonths = 12;

    /// <summary>SR0 of a year: Threshold · √12.</summary>
    public double YearlyThreshold => Threshold * Math.Sqrt(12);

    /// <summary>Deflates a Sharpe ratio.</summary>
    /// <param name="sharpe">The Sharpe ratio of the trial.</param>
    /// <param name="trials">N, 1 or more; need not be whole.</param>
    /// <param name="deviation">The standard deviation of the trials' Sharpe ratios per month; not used for N = 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">N is below 1.</exception>
    public static DeflatedSharpe Of(MonthlySharpe sharpe, double trials, double deviation)
    {
        var expected = ExpectedMaximum.Of(trials);
        var threshold = expected == 0 ? 0 : deviation * expected;
        return new(sharpe, trials, deviation, threshold, Probabilistic(sharpe, threshold));
    }

    /// <summary>PSR: the probability that the true Sharpe ratio is above a threshold; NaN below 12 months.</summary>
    /// <param name="sharpe">The Sharpe ratio of the trial.</param>
    /// <param name="threshold">The threshold per month.</param>
    public static double Probabilistic(MonthlySharpe sharpe, double threshold) => sharpe.Months < LeastMonths
        ? double.NaN
        : ProbabilisticSharpe.Of(sharpe.Ratio, threshold, sharpe.Skewness, sharpe.Kurtosis, sharpe.Months);
}
