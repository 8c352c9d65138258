namespace Rota;

/// <summary>
/// What to hold: a value that determines the target weights for any market. Allocations nest. <see cref="Every"/> sets how often to
/// decide and turns an allocation into a strategy.
/// </summary>
public abstract record Allocation
{
    private protected Allocation() { }

    /// <summary>Converts an asset's name to an allocation, so that a script can write <c>"IEF"</c>.</summary>
    /// <param name="asset">The asset's name.</param>
    public static implicit operator Allocation(string asset) => new Asset(asset);

    /// <summary>All in one asset.</summary>
    /// <param name="asset">The asset.</param>
    public static implicit operator Allocation(Asset asset) => new Fixed(Weights.Of((asset, 1.0)));

    /// <summary>The assets that may be held, each once, in the order of the script.</summary>
    public abstract IReadOnlyList<Asset> Assets { get; }

    /// <summary>All assets whose prices are needed: those that may be held, then those that are only read; each once.</summary>
    public virtual IReadOnlyList<Asset> Needs => Assets;

    /// <summary>Decides on the days of a schedule.</summary>
    /// <keywords>rebalance, frequency, schedule, how often</keywords>
    /// <param name="schedule">When to decide.</param>
    public Strategy Every(Schedule schedule) => new(this, schedule);

    // The same allocation with other assets to hold; null leaves an asset out. Assets that scores and guards name stay.
    internal abstract Allocation Holding(Func<Asset, Asset?> instead);

    // As a list of assets holds them: each once, in its first place.
    private protected static Asset[] Replaced(IEnumerable<Asset> assets, Func<Asset, Asset?> instead) => [.. assets.Select(instead).OfType<Asset>().Distinct()];
}
