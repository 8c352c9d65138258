namespace Rota.Plugins.Basics;

internal sealed record Volatility(Lookback Lookback) : IOverLookback, IPriceScore
{
    public double Of(AssetView asset) => Moments.Deviation(asset.DailyReturns(Lookback)) * Math.Sqrt(asset.Frequency.PeriodsPerYear);

    public override string ToString() => $"Volatility({Lookback})";
}
