namespace Rota;

/// <summary>
/// Strategies held side by side in one account: a model portfolio. Each part is an account of its own that follows its strategy; on the
/// days of the portfolio's schedule the parts are rebalanced to their shares.
/// </summary>
/// <param name="Parts">Shares, each above 0, summing to 1, and the strategies.</param>
/// <remarks>
/// Begins on the first day of its schedule, from 1990 on, on which parts with at least 80 % of the shares have decided; the shares of the
/// other parts are split in proportion until they join on a day of the schedule. A part joins with the holdings that its strategy would
/// have had if it had run alone before; a part that never decides again is bought when it joins. Source: AllocateSmartly, custom model portfolios.
/// </remarks>
public sealed record Portfolio(IReadOnlyList<(double Share, Strategy Strategy)> Parts) : Allocation
{
    /// <summary>The share of parts that must be able to decide before the portfolio begins.</summary>
    public const double LeastCoverage = 0.8;

    /// <summary>The earliest possible first day of a portfolio.</summary>
    public static DateOnly Earliest { get; } = new(1990, 1, 1);

    /// <summary>Shares, each above 0, summing to 1, and the strategies, which must not be leveraged or have their own fill.</summary>
    /// <exception cref="ArgumentException">A share is not above 0, the shares do not sum to 1, or a part is leveraged or has its own fill.</exception>
    public IReadOnlyList<(double Share, Strategy Strategy)> Parts { get; } = Require(Parts);

    /// <inheritdoc/>
    public override IReadOnlyList<Asset> Assets => [.. Parts.SelectMany(part => part.Strategy.Allocation.Assets).Distinct()];

    /// <inheritdoc/>
    public override IReadOnlyList<Asset> Needs =>
        [.. Assets.Concat(Parts.SelectMany(part => part.Strategy.Needs)).Distinct()];

    internal override Allocation Holding(Func<Asset, Asset?> instead) =>
        new Portfolio([.. Parts.Select(part => (part.Share, part.Strategy.Holding(instead)))]);

    /// <summary>The same shares of the same strategies, in the same order.</summary>
    /// <param name="other">Another portfolio.</param>
    public bool Equals(Portfolio? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <summary>A hash of the parts.</summary>
    public override int GetHashCode() => Parts.Aggregate(Parts.Count, HashCode.Combine);

    private static IReadOnlyList<(double Share, Strategy Strategy)> Require(IReadOnlyList<(double Share, Strategy Strategy)> parts)
    {
        var sum = parts.Sum(part => part.Share);
        if (!parts.All(part => part.Share > 0) || Math.Abs(sum - 1) > 1e-9)
            throw new ArgumentException($"The shares of a portfolio must be above 0 and sum to 1; these sum to {sum}.", nameof(parts));
        foreach (var (_, strategy) in parts)
        {
            if (strategy.Leverage is not null)
                throw new ArgumentException($"{strategy.Name} is leveraged; use Leveraged(…) on the portfolio instead.", nameof(parts));
            if (strategy.Volatility is { Max: > 1 })
                throw new ArgumentException($"{strategy.Name} borrows for its volatility target; use max: 1 in a part of a portfolio.", nameof(parts));
            if (strategy.Fill is not null)
                throw new ArgumentException($"{strategy.Name} has its own fill; use FillAt(…) on the portfolio instead.", nameof(parts));
        }

        return [.. parts];
    }

    internal static Portfolio OfTranches(Strategy strategy, IReadOnlyList<int> offsets)
    {
        if (offsets.Count == 0 || offsets.Distinct().Count() != offsets.Count)
            throw new ArgumentException($"Give at least one offset, each once; got {string.Join(", ", offsets)}.", nameof(offsets));
        return new(
        [
            .. offsets.Select(days => (1.0 / offsets.Count,
                strategy with
                {
                    // In addition to the strategy's own offset.
                    Schedule = strategy.Schedule with { OffsetDays = strategy.Schedule.OffsetDays + days },
                    Name = $"{strategy.Name} + {days} days",
                })),
        ]);
    }
}
