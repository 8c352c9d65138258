namespace Rota.Plugins.Basics;

internal sealed record MeanReversion(Lookback Lookback) : IOverLookback
{
    public double Of(AssetView asset) => -asset.Return(Lookback);

    public override string ToString() => $"MeanReversion({Lookback})";
}
