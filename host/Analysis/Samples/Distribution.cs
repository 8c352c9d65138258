namespace Rota.Analysis;

/// <summary>How a statistic is distributed over trials. Unknown values are left out and counted; without a known one all figures are NaN.</summary>
/// <param name="Known">The number of trials with a value.</param>
/// <param name="Unknown">The number of trials without one.</param>
/// <param name="Min">The lowest value.</param>
/// <param name="P5">The 5 % quantile, linear between order statistics like the others.</param>
/// <param name="P25">The 25 % quantile.</param>
/// <param name="Median">The 50 % quantile.</param>
/// <param name="P75">The 75 % quantile.</param>
/// <param name="P95">The 95 % quantile.</param>
/// <param name="Max">The highest value.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Deviation">The standard deviation, n − 1 in the denominator; NaN for one value.</param>
public sealed record Distribution(
    int Known, int Unknown, double Min, double P5, double P25, double Median, double P75, double P95, double Max, double Mean, double Deviation)
{
    /// <summary>The distribution of values.</summary>
    /// <param name="values">One value for each trial.</param>
    public static Distribution Of(IReadOnlyList<double> values)
    {
        var sorted = Quantiles.Sorted(values.Where(value => !double.IsNaN(value)));
        var moments = Moments.OfKnown(values);
        return new(
            sorted.Length, values.Count - sorted.Length, At(0), At(0.05), At(0.25), At(0.5), At(0.75), At(0.95), At(1), moments.Mean, moments.Deviation);

        double At(double share) => Quantiles.Of(sorted, share);
    }

    /// <summary>The share of known values above a level; NaN without a known value, or if the level is NaN.</summary>
    /// <param name="values">One value for each trial.</param>
    /// <param name="level">The level, such as the benchmark's value, or 0.</param>
    public static double ShareAbove(IReadOnlyList<double> values, double level) => double.IsNaN(level)
        ? double.NaN
        : (double)values.Count(value => value > level) / values.Count(value => !double.IsNaN(value));
}
