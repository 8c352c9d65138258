namespace Rota;

/// <summary>Weights that a script works out itself.</summary>
/// <param name="Universe">The assets that the rule may hold and look at, each once.</param>
/// <param name="Rule">The weights for a market; null while the rule cannot know yet.</param>
public sealed record Custom(Universe Universe, Func<MarketView, Weights?> Rule) : Allocation
{
    /// <inheritdoc/>
    public override IReadOnlyList<Asset> Assets => Universe;

    internal Weights? Weigh(MarketView market) => AskedPlace.Of(Rule, market);
}
