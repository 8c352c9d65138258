namespace Rota;

/// <summary>Allocations held side by side in given shares, all decided on the same days: 80 % of this and 20 % of that.</summary>
/// <param name="Parts">Shares, each above 0, summing to at most 1, with their allocations.</param>
public sealed record Blend(IReadOnlyList<(double Share, Allocation Allocation)> Parts) : Allocation
{
    /// <summary>Shares, each above 0, summing to at most 1, with their allocations.</summary>
    /// <exception cref="ArgumentException">A share is not above 0, or they sum to more than 1.</exception>
    public IReadOnlyList<(double Share, Allocation Allocation)> Parts { get; } =
        Parts.All(part => part.Share > 0) && Parts.Sum(part => part.Share) <= 1 + 1e-9
            ? [.. Parts]
            : throw new ArgumentException(
                $"The shares of a blend must be above 0 and sum to at most 1; these sum to {Parts.Sum(part => part.Share)}.", nameof(Parts));

    /// <inheritdoc/>
    public override IReadOnlyList<Asset> Assets => [.. Parts.SelectMany(part => part.Allocation.Assets).Distinct()];

    /// <inheritdoc/>
    public override IReadOnlyList<Asset> Needs => [.. Assets.Concat(Parts.SelectMany(part => part.Allocation.Needs)).Distinct()];

    internal override Allocation Holding(Func<Asset, Asset?> instead) =>
        new Blend([.. Parts.Select(part => (part.Share, part.Allocation.Holding(instead)))]);

    /// <summary>The same shares of the same allocations, in the same order.</summary>
    /// <param name="other">Another blend.</param>
    public bool Equals(Blend? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <summary>A hash of the parts.</summary>
    public override int GetHashCode() => Parts.Aggregate(Parts.Count, HashCode.Combine);
}
