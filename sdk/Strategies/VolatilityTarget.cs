namespace Rota;

/// <summary>
/// Scales the weights of every decision by k = min(max, target / σ), where σ is the strategy's own past volatility. The rest is cash.
/// </summary>
/// <param name="Target">The volatility to aim for, as a fraction per year, above 0 and at most 1: 0.10 is 10 %.</param>
/// <param name="Window">The past over which σ is measured.</param>
/// <param name="Max">The greatest k, above 0 and at most 10; above 1 the account borrows.</param>
/// <param name="Spread">The cost of borrowing per year above the cash rate, as a fraction; 0 when nothing is borrowed.</param>
public sealed record VolatilityTarget(double Target, Lookback Window, double Max, double Spread)
{
    /// <summary>The volatility to aim for.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and at most 1.</exception>
    public double Target { get; } = Target is > 0 and <= 1
        ? Target
        : throw new ArgumentOutOfRangeException(nameof(Target), Target, "A volatility target must be above 0 and at most 1 per year: 10.Percent is 0.10.");

    /// <summary>The greatest factor.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not above 0 and at most 10.</exception>
    public double Max { get; } = Max is > 0 and <= 10
        ? Max
        : throw new ArgumentOutOfRangeException(nameof(Max), Max, "The greatest factor must be above 0 and at most 10; 1 borrows nothing.");

    /// <summary>The cost of borrowing per year above the cash rate.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 0 or not finite.</exception>
    public double Spread { get; } = Spread >= 0 && double.IsFinite(Spread)
        ? Spread
        : throw new ArgumentOutOfRangeException(nameof(Spread), Spread, "A spread must be finite and 0 or more: 0.01 is 1 %.");

    /// <summary>The target, the window and the greatest factor: <c>to a volatility of 10 % over 63 days, at most 1 times</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"to a volatility of {Target * 100:0.##} % over {Window}, at most {Max:0.##} times");
}
