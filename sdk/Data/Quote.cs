namespace Rota;

/// <summary>The latest price of an asset in a session that is not over: a price, not a close.</summary>
/// <param name="Asset">The asset.</param>
/// <param name="Price">The price as traded, finite and above 0.</param>
/// <param name="Time">When it was traded or quoted.</param>
/// <exception cref="ArgumentOutOfRangeException">The price, the distribution or the split is not a possible one.</exception>
/// <example>
/// <code>
/// var quote = new Quote("SPY", 252.50, NewYorkTime.At(new DateOnly(2026, 11, 30), new TimeOnly(15, 45)));
/// </code>
/// </example>
public sealed record Quote(Asset Asset, double Price, DateTimeOffset Time)
{
    /// <summary>The price as traded, finite and above 0.</summary>
    public double Price { get; } = Price > 0 && double.IsFinite(Price)
        ? Price
        : throw new ArgumentOutOfRangeException(nameof(Price), Price, $"The price of {Asset} must be finite and above 0.");

    /// <summary>A distribution per share whose ex-date is the day of the quote, in shares of that day; 0 without one.</summary>
    public double Distribution
    {
        get;
        init => field = value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"A distribution of {Asset} must be finite, and 0 or more.");
    }

    /// <summary>The number of shares that one became on the day of the quote: 2 for 2:1, 1 without a split.</summary>
    public double Split
    {
        get;
        init => field = value > 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"A split of {Asset} must be finite and above 0.");
    } = 1;
}
