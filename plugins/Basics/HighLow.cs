namespace Rota.Plugins.Basics;

// The highest or lowest close of a window.
internal sealed record HighLow(Lookback Lookback, bool IsHigh) : IOverLookback, IPriceScore
{
    public double Of(AssetView asset) => Of(asset, Lookback, IsHigh);

    public static double Of(AssetView asset, Lookback lookback, bool isHigh)
    {
        var closes = asset.Closes(lookback);
        if (closes.IsEmpty) return double.NaN;
        var found = closes[0];
        foreach (var close in closes) found = isHigh ? Math.Max(found, close) : Math.Min(found, close);
        return found;
    }

    public override string ToString() => $"{(IsHigh ? "Highest" : "Lowest")}({Lookback})";
}
