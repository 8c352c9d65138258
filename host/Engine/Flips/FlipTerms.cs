namespace Rota.Engine;

/// <summary>How far, how finely and for which difference to search the flip prices of a decision.</summary>
public sealed record FlipTerms
{
    /// <summary>To × 1.25 and ÷ 1.25 in steps of 1 %, for a change of the assets held.</summary>
    public static FlipTerms Usual { get; } = new();

    /// <summary>The largest factor of a close: the search goes up to × limit and down to ÷ limit. Above 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not above 1, or above 10.</exception>
    public double Limit
    {
        get;
        init => field = value is > 1 and <= 10 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A limit is above 1, and 10 at most.");
    } = 1.25;

    /// <summary>
    /// The step outward, as a fraction of the close. A decision that changes and changes back within one step is not found.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The step is below 0.0001 or above 1.</exception>
    public double Step
    {
        get;
        init => field = value is >= 0.0001 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A step is 0.01 % to 100 %.");
    } = 0.01;

    /// <summary>The least change of an asset's weight that counts; null counts only a change of the assets held.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not above 0, or above 1.</exception>
    public double? By
    {
        get;
        init => field = value is null or (> 0 and <= 1) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A weight is above 0, and 1 at most.");
    }

    // A weight of at most a hundredth of a per cent is not held.
    private const double LeastWeight = 1e-4;

    /// <summary>Whether two decisions differ: in the assets held, or in a weight by more than <see cref="By"/>.</summary>
    /// <param name="one">The target of one.</param>
    /// <param name="other">The target of the other.</param>
    public bool Differs(Weights one, Weights other) =>
        By is { } by ? WeightDifference.Exceeds(by, one, other) : !HoldsAllOf(one, other) || !HoldsAllOf(other, one);

    private static bool HoldsAllOf(Weights one, Weights other)
    {
        for (var i = 0; i < other.Count; i++)
        {
            if (other.Shares[i] > LeastWeight && !(one[other.Assets[i]] > LeastWeight)) return false;
        }

        return true;
    }
}
