namespace Rota;

/// <summary>A tolerance band: no rebalance until a weight has drifted out of a band around its target.</summary>
/// <param name="MaxDeviation">The greatest |weight − target| without a rebalance, as a fraction: 0.05 is 5 percentage points.</param>
/// <param name="Ratio">The share of the deviation to keep: the new weight is target + ratio · (weight − target). 0 trades all the way to the target, 0.5 half way.</param>
public sealed record Band(double MaxDeviation, double Ratio)
{
    /// <summary>The greatest deviation without a rebalance.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and below 1.</exception>
    public double MaxDeviation { get; } = MaxDeviation is > 0 and < 1
        ? MaxDeviation
        : throw new ArgumentOutOfRangeException(nameof(MaxDeviation), MaxDeviation, "A band must be above 0 and below 1: 0.05 is 5 percentage points.");

    /// <summary>The share of the deviation that is kept.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not 0 or more and below 1.</exception>
    public double Ratio { get; } = Ratio is >= 0 and < 1
        ? Ratio
        : throw new ArgumentOutOfRangeException(nameof(Ratio), Ratio, "A ratio must be 0 or more and below 1.");
}
