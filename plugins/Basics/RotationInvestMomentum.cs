namespace Rota.Plugins.Basics;

// (P0 − Px) / P0 is r / (1 + r) of the return r = P0 / Px − 1.
internal sealed record RotationInvestMomentum(Lookback Lookback) : IOverLookback, IPriceScore
{
    public double Of(AssetView asset)
    {
        var change = asset.Return(Lookback);
        return change / (1 + change);
    }

    public override string ToString() => $"RotationInvestMomentum({Lookback})";
}
