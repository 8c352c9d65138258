namespace Rota.Plugins.Basics;

internal sealed record Return(Lookback Lookback) : IOverLookback
{
    public double Of(AssetView asset) => asset.Return(Lookback);

    public override string ToString() => $"Return({Lookback})";
}
