namespace Rota.Plugins.Basics;

// In proportion to 1/σ or 1/σ².
internal sealed record InverseRisk(Lookback Lookback, int Power) : IPriceWeighter
{
    public Weights? Weigh(IReadOnlyList<Pick> picks)
    {
        var assets = picks.Select(pick => pick.Asset.Asset).ToArray();
        var risks = picks.Select(Risk).ToArray();
        if (risks.Any(double.IsNaN)) return null;
        var amounts = risks.Contains(0)
            ? risks.Select(risk => risk == 0 ? 1.0 : 0)
            : risks.Select(risk => Power == 1 ? 1 / risk : 1 / (risk * risk));
        return Weights.InProportion(assets, [.. amounts]);
    }

    // Per trading day: an asset with more prices per year has a smaller risk between two of them.
    private double Risk(Pick pick) => Moments.Deviation(pick.Asset.DailyReturns(Lookback))
        * Math.Sqrt((double)pick.Asset.Frequency.PeriodsPerYear / Frequency.Daily.PeriodsPerYear);

    public override string ToString() => $"Inverse{(Power == 1 ? "Volatility" : "Variance")}({Lookback})";
}
