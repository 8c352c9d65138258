namespace Rota.Plugins.Optimal;

internal sealed record EqualRisk(Lookback Lookback, bool Shrink) : IPriceWeighter
{
    public Weights? Weigh(IReadOnlyList<Pick> picks) => Sample.Of(picks, Lookback, Shrink) is { } sample
        ? new([.. picks.Select(pick => pick.Asset.Asset)], EqualRiskProgram.Solve(sample.Covariance))
        : null;

    public override string ToString() => $"EqualRisk({Lookback}{(Shrink ? ", shrink: true" : "")})";
}
