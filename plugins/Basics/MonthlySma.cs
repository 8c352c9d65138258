namespace Rota.Plugins.Basics;

internal sealed record MonthlySma(Lookback Lookback) : IOverLookback, IPriceScore
{
    public double Of(AssetView asset)
    {
        var closes = asset.Monthly(Lookback);
        return closes.Length == 0 ? double.NaN : Moments.Mean(closes);
    }

    public override string ToString() => $"MonthlySma({Lookback})";
}
