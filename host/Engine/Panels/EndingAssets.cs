namespace Rota.Engine;

// The assets that may end before a run does: those used only as members of an AvailableOnly universe.
internal sealed class EndingAssets
{
    private readonly HashSet<Asset> _available = [];
    private readonly HashSet<Asset> _needed = [];

    private EndingAssets() { }

    public static HashSet<Asset> Of(Allocation? allocation)
    {
        var assets = new EndingAssets();
        if (allocation is not null) assets.Add(allocation);
        assets._available.ExceptWith(assets._needed);
        return assets._available;
    }

    private void Add(Allocation allocation)
    {
        switch (allocation)
        {
            case Rotation rotation:
                Add(rotation);
                break;
            case Switch either:
                _needed.UnionWith(either.Condition.Needs);
                Add(either.Then);
                Add(either.Otherwise);
                break;
            case Blend blend:
                foreach (var (_, part) in blend.Parts) Add(part);
                break;
            case Portfolio portfolio:
                foreach (var (_, strategy) in portfolio.Parts) Add(strategy.Allocation);
                break;
            default:
                _needed.UnionWith(allocation.Needs);
                break;
        }
    }

    private void Add(Rotation rotation)
    {
        Allocation[] inner = [.. rotation.Filters.Select(filter => filter.Otherwise).Append(rotation.RefugeAllocation).OfType<Allocation>()];
        foreach (var part in inner) Add(part);
        (rotation.RanksAvailable ? _available : _needed).UnionWith(rotation.Universe);

        // A score that compares the universe asks for its members as such.
        var looksAt = new[] { rotation.Score }.Concat(rotation.KeepConditions).Concat(rotation.Filters.Select(filter => filter.Condition))
            .OfType<IScore>().SelectMany(score => score.Needs).Concat(rotation.Weighter?.Needs ?? []).Concat(rotation.GuardRule?.Needs ?? []);
        _needed.UnionWith(rotation.RanksAvailable ? looksAt.Where(asset => !rotation.Universe.Contains(asset)) : looksAt);
    }
}
