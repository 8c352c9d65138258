using Rota;

namespace NewNamespace;

// A record prints and compares by content.
internal sealed record Straightness(Lookback Lookback) : IOverLookback, IPriceScore
{
    public double Of(AssetView asset)
    {
        var path = asset.Path(Lookback);
        if (path.IsEmpty) return double.NaN;
        var way = 0.0;
        for (var i = 1; i < path.Length; i++) way += Math.Abs(path[i] - path[i - 1]);
        return Math.Abs(path[^1] - path[0]) / way;
    }

    public override string ToString() => $"Straightness({Lookback})";
}
