namespace Rota.Plugins.Basics;

// The assets that a score compares: those of its universe that have not ended.
internal static class Crowd
{
    public static double[] Scores(IScore score, Universe? assets, MarketView market, IScore asking)
    {
        if (assets is null)
        {
            throw InputException.Misused(asking switch { Across across => $"{across.Summary}", _ => asking.GetType().Name },
                $"{asking} compares assets but is not in a rotation with a universe; give the assets, as in Median(score, \"SPY\", \"IEF\").");
        }

        var scores = new List<double>(assets.Count);
        foreach (var asset in assets)
        {
            if (!market[asset].HasEnded) scores.Add(score.Of(market[asset]));
        }

        return [.. scores];
    }

    public static Universe? Named(IReadOnlyList<Asset> assets) => assets.Count == 0 ? null : new Universe(assets);
}
