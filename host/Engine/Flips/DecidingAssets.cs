namespace Rota.Engine;

// The assets whose closes can enter a strategy's decisions, in the order of its needs.
internal static class DecidingAssets
{
    public static IReadOnlyList<Asset> Of(Strategy strategy)
    {
        var read = new HashSet<Asset>();
        Add(strategy, read);
        return [.. strategy.Needs.Where(asset => asset.RateName is null && read.Contains(asset))];
    }

    // Exits and a volatility target read the closes of whatever is held.
    private static void Add(Strategy strategy, HashSet<Asset> read)
    {
        if (strategy.Exits.Conditions.Count > 0 || strategy.Volatility is not null) read.UnionWith(strategy.Needs);
        else Add(strategy.Allocation, read);
    }

    private static void Add(Allocation allocation, HashSet<Asset> read)
    {
        switch (allocation)
        {
            case Fixed:
                break;
            case Rotation rotation:
                Add(rotation, read);
                break;
            case Switch @switch:
                // A condition of the only asset need not name it.
                if (@switch.Assets.Count == 1) read.UnionWith(@switch.Assets);
                read.UnionWith(@switch.Condition.Needs);
                Add(@switch.Then, read);
                Add(@switch.Otherwise, read);
                break;
            case Blend blend:
                foreach (var (_, part) in blend.Parts) Add(part, read);
                break;
            default:
                read.UnionWith(allocation.Needs);
                break;
        }
    }

    private static void Add(Rotation rotation, HashSet<Asset> read)
    {
        var ranks = rotation.Score is not null || rotation.KeepConditions.Count > 0 || rotation.Filters.Count > 0 || rotation.Weighter is not null;
        if (ranks) read.UnionWith(rotation.Universe);
        IScore?[] scores = [rotation.Score, .. rotation.KeepConditions, .. rotation.Filters.Select(filter => filter.Condition)];
        foreach (var score in scores) read.UnionWith(score?.Needs ?? []);
        read.UnionWith(rotation.Weighter?.Needs ?? []);
        read.UnionWith(rotation.GuardRule?.Needs ?? []);
        foreach (var filter in rotation.Filters)
        {
            if (filter.Otherwise is { } otherwise) Add(otherwise, read);
        }

        if (rotation.RefugeAllocation is { } refuge) Add(refuge, read);
    }
}
