namespace Rota.Plugins.Optimal;

internal sealed record SampleMinVariance(Lookback Lookback, bool Shrink) : IPriceWeighter
{
    public Weights? Weigh(IReadOnlyList<Pick> picks) => Sample.Of(picks, Lookback, Shrink) is { } sample
        ? new([.. picks.Select(pick => pick.Asset.Asset)], LeastVariance.Solve(sample.Covariance))
        : null;

    public override string ToString() => $"MinVariance({Lookback}{(Shrink ? ", shrink: true" : "")})";
}
