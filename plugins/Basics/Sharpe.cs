namespace Rota.Plugins.Basics;

internal sealed record Sharpe(Lookback Lookback, double F) : IOverLookback
{
    public double F { get; } = Moments.RequirePower(F);

    public double Of(AssetView asset) => Moments.Ratio(asset.DailyReturns(Lookback), F);

    public override string ToString() => FormattableString.Invariant($"Sharpe({Lookback}, f: {F})");
}
