namespace Rota.Plugins.Basics;

internal sealed record InformationRatio(Lookback Lookback, Asset Benchmark, double F) : IOverLookback, IPriceScore
{
    public double F { get; } = Moments.RequirePower(F);

    public IEnumerable<Asset> Needs => [Benchmark];

    public double Of(AssetView asset)
    {
        if (asset.Market.DailyReturns([asset.Asset, Benchmark], Lookback) is not [var returns, var others]) return double.NaN;
        for (var i = 0; i < returns.Length; i++) returns[i] -= others[i];
        return Moments.Ratio(returns, F);
    }

    public override string ToString() => FormattableString.Invariant($"InformationRatio({Lookback}, {Benchmark}, f: {F})");
}
