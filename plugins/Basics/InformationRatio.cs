namespace Rota.Plugins.Basics;

internal sealed record InformationRatio(Lookback Lookback, Asset Benchmark, double F) : IOverLookback
{
    public double F { get; } = Moments.RequirePower(F);

    public IEnumerable<Asset> Needs => [Benchmark];

    public double Of(AssetView asset)
    {
        var (returns, others) = (asset.DailyReturns(Lookback), asset.Market[Benchmark].DailyReturns(Lookback));
        if (returns.Length != others.Length) return double.NaN;
        for (var i = 0; i < returns.Length; i++) returns[i] -= others[i];
        return Moments.Ratio(returns, F);
    }

    public override string ToString() => FormattableString.Invariant($"InformationRatio({Lookback}, {Benchmark}, f: {F})");
}
