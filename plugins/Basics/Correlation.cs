namespace Rota.Plugins.Basics;

internal sealed record Correlation(Lookback Lookback, Asset With) : IOverLookback, IPriceScore
{
    public IEnumerable<Asset> Needs => [With];

    public double Of(AssetView asset)
    {
        if (asset.Market.DailyReturns([asset.Asset, With], Lookback) is not [var own, var other] || own.Length < 2) return double.NaN;
        var (meanOwn, meanOther, product) = (Moments.Mean(own), Moments.Mean(other), 0.0);
        for (var i = 0; i < own.Length; i++) product += (own[i] - meanOwn) * (other[i] - meanOther);
        var scale = Moments.Deviation(own) * Moments.Deviation(other) * (own.Length - 1);
        return scale == 0 ? double.NaN : product / scale;
    }

    public override string ToString() => $"Correlation({Lookback}, {With})";
}
