namespace Rota;

/// <summary>The same weights at every decision.</summary>
/// <param name="Target">The weights; the rest to 1 stays in cash.</param>
public sealed record Fixed(Weights Target) : Allocation
{
    /// <inheritdoc/>
    public override IReadOnlyList<Asset> Assets => Target.Assets.ToArray();

    // The remaining weights keep the sum of all and their proportions.
    internal override Allocation Holding(Func<Asset, Asset?> instead)
    {
        if (Assets.All(asset => instead(asset) == asset)) return this;
        var shares = Replaced(Assets, instead).Select(asset => (asset, Share: Target.Where(each => instead(each.Key) == asset).Sum(each => each.Value))).ToList();
        var kept = shares.Sum(each => each.Share);
        return kept > 0
            ? new Fixed(Weights.Of([.. shares.Select(each => (each.asset, each.Share * (Target.Invested / kept)))]))
            : throw new ArgumentException($"Nothing is left of {Target}.");
    }
}
