namespace Rota.Plugins.Basics;

internal sealed record FromHigh(Lookback Lookback) : IOverLookback, IPriceScore
{
    public double Of(AssetView asset) => asset.Close / HighLow.Of(asset, Lookback, isHigh: true) - 1;

    public override string ToString() => $"FromHigh({Lookback})";
}
