namespace Rota.Plugins.Optimal;

internal sealed record HierarchicalRiskParity(Lookback Lookback, bool Shrink) : IPriceWeighter
{
    // The order of branches determines where a cluster is cut, so assets are sorted by name, not by rank.
    public Weights? Weigh(IReadOnlyList<Pick> picks)
    {
        Pick[] named = [.. picks.OrderBy(pick => pick.Asset.Asset)];
        if (Sample.Of(named, Lookback, Shrink) is not { } sample) return null;
        var weights = new Weights([.. named.Select(pick => pick.Asset.Asset)], HierarchicalBisection.Solve(sample.Covariance));
        return new([.. picks.Select(pick => pick.Asset.Asset)], [.. picks.Select(pick => weights[pick.Asset.Asset])]);
    }

    public override string ToString() => $"HierarchicalRiskParity({Lookback}{(Shrink ? ", shrink: true" : "")})";
}
