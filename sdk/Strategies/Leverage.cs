namespace Rota;

/// <summary>Leverage: invests more than the equity, with borrowed money.</summary>
/// <param name="Factor">The factor for every weight, 1 to 10; the excess over the equity is borrowed. 1 borrows nothing.</param>
/// <param name="Spread">The cost of borrowing per year above the cash rate, as a fraction, 0 or more.</param>
public sealed record Leverage(double Factor, double Spread)
{
    /// <summary>The factor for every weight.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The factor is not in its range.</exception>
    public double Factor { get; } = Factor is >= 1 and <= 10
        ? Factor
        : throw new ArgumentOutOfRangeException(nameof(Factor), Factor, "Leverage must be 1 to 10.");

    /// <summary>The cost of borrowing per year above the cash rate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The spread is not finite, or below 0.</exception>
    public double Spread { get; } = Spread >= 0 && double.IsFinite(Spread)
        ? Spread
        : throw new ArgumentOutOfRangeException(nameof(Spread), Spread, "A spread must be finite and 0 or more: 0.01 is 1 %.");
}
