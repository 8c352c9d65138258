namespace Rota.Plugins.Optimal;

internal sealed record MaxSharpe(Lookback Lookback, bool Shrink) : IPriceWeighter
{
    public Weights? Weigh(IReadOnlyList<Pick> picks) => Sample.Of(picks, Lookback, Shrink) is { } sample
        ? new([.. picks.Select(pick => pick.Asset.Asset)], MaxSharpeProgram.Solve(sample.Means, sample.Covariance))
        : null;

    public override string ToString() => $"MaxSharpe({Lookback}{(Shrink ? ", shrink: true" : "")})";
}
