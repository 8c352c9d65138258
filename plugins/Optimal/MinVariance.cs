namespace Rota.Plugins.Optimal;

internal sealed record MinVariance(LookbackMix Correlation, LookbackMix Volatility) : IPriceWeighter
{
    public Weights? Weigh(IReadOnlyList<Pick> picks)
    {
        if (MixedCovariance.Of([.. picks.Select(pick => pick.Asset)], Correlation, Volatility) is not { } covariance) return null;
        return new Weights([.. picks.Select(pick => pick.Asset.Asset)], MinimumVarianceProgram.Solve(covariance));
    }

    public override string ToString() => $"MinVariance(correlation: {Correlation}, volatility: {Volatility})";
}
