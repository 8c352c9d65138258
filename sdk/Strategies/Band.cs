namespace Rota;

/// <summary>Leave the portfolio alone until a weight has drifted out of a band around its target.</summary>
/// <param name="MaxDeviation">The greatest |weight − target| that is left alone, as a fraction: 0.05 is 5 percentage points.</param>
/// <param name="Ratio">How far to stay away: the new weight is target + ratio · (weight − target). 0 goes all the way, 0.5 half way.</param>
public sealed record Band(double MaxDeviation, double Ratio)
{
    /// <summary>The greatest deviation that is left alone.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0 and below 1.</exception>
    public double MaxDeviation { get; } = MaxDeviation is > 0 and < 1
        ? MaxDeviation
        : throw new ArgumentOutOfRangeException(nameof(MaxDeviation), MaxDeviation, "A band is above 0 and below 1.");

    /// <summary>The share of the deviation that is kept.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not 0 or more and below 1.</exception>
    public double Ratio { get; } = Ratio is >= 0 and < 1
        ? Ratio
        : throw new ArgumentOutOfRangeException(nameof(Ratio), Ratio, "A ratio is 0 or more and below 1.");
}
