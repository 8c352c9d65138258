namespace Rota;

/// <summary>Weights from a script's own rule.</summary>
/// <param name="Universe">The assets that the rule may hold or read, each once.</param>
/// <param name="Rule">Returns the weights for a market; null while unknown.</param>
public sealed record Custom(Universe Universe, Func<MarketView, Weights?> Rule) : Allocation
{
    /// <inheritdoc/>
    public override IReadOnlyList<Asset> Assets => Universe;

    internal override Allocation Holding(Func<Asset, Asset?> instead) => Assets.FirstOrDefault(asset => instead(asset) != asset) is { } asset
        ? throw new ArgumentException($"{asset} belongs to a Decide(…) rule, which alone knows what to hold without it.")
        : this;

    internal Weights? Weigh(MarketView market) => AskedPlace.Of(Rule, market);
}
