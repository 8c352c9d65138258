namespace Rota;

/// <summary>One allocation while a condition of the market holds, another while it does not.</summary>
/// <param name="Condition">A score that is the same for every asset and not 0 where the condition holds.</param>
/// <param name="Then">What to hold while it holds.</param>
/// <param name="Otherwise">What to hold while it does not.</param>
public sealed record Switch(IScore Condition, Allocation Then, Allocation Otherwise) : Allocation
{
    /// <inheritdoc/>
    public override IReadOnlyList<Asset> Assets => [.. Then.Assets.Concat(Otherwise.Assets).Distinct()];

    /// <inheritdoc/>
    public override IReadOnlyList<Asset> Needs =>
        [.. Assets.Concat(Condition.Needs).Concat(Then.Needs).Concat(Otherwise.Needs).Distinct()];
}
