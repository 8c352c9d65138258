namespace Rota;

/// <summary>The same weights at every decision.</summary>
/// <param name="Target">The weights; the rest to 1 stays in cash.</param>
public sealed record Fixed(Weights Target) : Allocation
{
    /// <inheritdoc/>
    public override IReadOnlyList<Asset> Assets => Target.Assets.ToArray();
}
