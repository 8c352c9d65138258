namespace Rota.Plugins.Basics;

internal sealed record DownsideVolatility(Lookback Lookback) : IOverLookback, IPriceScore
{
    public double Of(AssetView asset)
    {
        var returns = asset.DailyReturns(Lookback);
        if (returns.Length == 0) return double.NaN;
        var sum = 0.0;
        foreach (var value in returns) sum += value < 0 ? value * value : 0;
        return Math.Sqrt(sum / returns.Length * asset.Frequency.PeriodsPerYear);
    }

    public override string ToString() => $"DownsideVolatility({Lookback})";
}
