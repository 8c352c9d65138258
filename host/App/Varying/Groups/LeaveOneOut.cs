namespace Rota.Host.Varying;

// Each asset that the strategy may hold, left out. What scores and guards name stays.
internal static class LeaveOneOut
{
    public static VariationGroup Of(Strategy strategy) => new(
        "leaveOneOut", "Leave one asset out",
        [.. strategy.Allocation.Assets.Select(asset => Variation.Of($"without {asset}", each => each.Without(asset)))]);
}
