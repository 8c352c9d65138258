namespace Rota.Plugins.Optimal;

internal sealed record MaxInformationRatio(Lookback Lookback, Asset Benchmark) : IPriceWeighter
{
    public IEnumerable<Asset> Needs => [Benchmark];

    public Weights? Weigh(IReadOnlyList<Pick> picks)
    {
        AssetView[] assets = [.. picks.Select(pick => pick.Asset)];
        if (SampleReturns.Of([.. assets, picks[0].Asset.Market[Benchmark]], Lookback) is not { } returns) return null;
        var sample = Sample.Of([.. returns[..^1].Select(one => one.Zip(returns[^1], (r, b) => r - b).ToArray())], shrink: false);
        return new([.. assets.Select(asset => asset.Asset)], MaxSharpeProgram.Solve(sample.Means, sample.Covariance));
    }

    public override string ToString() => $"MaxInformationRatio({Lookback}, {Benchmark})";
}
