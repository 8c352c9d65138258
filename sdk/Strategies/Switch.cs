namespace Rota;

/// <summary>One allocation while a market condition is met, another while it is not.</summary>
/// <param name="Condition">A score that is the same for every asset, and not 0 while the condition is met.</param>
/// <param name="Then">The allocation while the condition is met.</param>
/// <param name="Otherwise">The allocation while it is not.</param>
public sealed record Switch(IScore Condition, Allocation Then, Allocation Otherwise) : Allocation
{
    /// <inheritdoc/>
    public override IReadOnlyList<Asset> Assets => [.. Then.Assets.Concat(Otherwise.Assets).Distinct()];

    /// <inheritdoc/>
    public override IReadOnlyList<Asset> Needs =>
        [.. Assets.Concat(Condition.Needs).Concat(Then.Needs).Concat(Otherwise.Needs).Distinct()];

    internal override Allocation Holding(Func<Asset, Asset?> instead) =>
        this with { Then = Then.Holding(instead), Otherwise = Otherwise.Holding(instead) };
}
