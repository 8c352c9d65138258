namespace Rota;

/// <summary>More than all of the equity, on borrowed money.</summary>
/// <param name="Factor">By how much every weight is multiplied, 1 to 10; what exceeds the equity is borrowed, and nothing is at 1.</param>
/// <param name="Spread">What borrowing costs a year above the cash rate, a fraction, 0 or more.</param>
public sealed record Leverage(double Factor, double Spread)
{
    /// <summary>By how much every weight is multiplied.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not in its range.</exception>
    public double Factor { get; } = Factor is >= 1 and <= 10
        ? Factor
        : throw new ArgumentOutOfRangeException(nameof(Factor), Factor, "A leverage is 1 to 10.");

    /// <summary>What borrowing costs a year above the cash rate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The spread is not finite, or below 0.</exception>
    public double Spread { get; } = Spread >= 0 && double.IsFinite(Spread)
        ? Spread
        : throw new ArgumentOutOfRangeException(nameof(Spread), Spread, "A spread is finite and 0 or more.");
}
