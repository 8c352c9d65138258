namespace Rota.Plugins.Basics;

internal sealed record Return(Lookback Lookback) : IOverLookback, IPriceScore
{
    public double Of(AssetView asset) => asset.Return(Lookback);

    public override string ToString() => $"Return({Lookback})";
}
