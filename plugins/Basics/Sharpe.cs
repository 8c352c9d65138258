namespace Rota.Plugins.Basics;

internal sealed record Sharpe(Lookback Lookback, double F) : IOverLookback, IPriceScore
{
    public double F { get; } = Moments.RequirePower(F);

    // Per trading day: means scale with the number of prices per year, deviations with its root.
    public double Of(AssetView asset) => Moments.Ratio(asset.DailyReturns(Lookback), F)
        * Math.Pow((double)asset.Frequency.PeriodsPerYear / Frequency.Daily.PeriodsPerYear, 1 - F / 2);

    public override string ToString() => FormattableString.Invariant($"Sharpe({Lookback}, f: {F})");
}
