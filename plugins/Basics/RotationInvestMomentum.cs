namespace Rota.Plugins.Basics;

internal sealed record RotationInvestMomentum(Lookback Lookback) : IOverLookback
{
    public double Of(AssetView asset)
    {
        var path = asset.Path(Lookback);
        return path.IsEmpty ? double.NaN : (path[^1] - path[0]) / path[^1];
    }

    public override string ToString() => $"RotationInvestMomentum({Lookback})";
}
