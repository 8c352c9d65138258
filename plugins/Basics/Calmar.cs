namespace Rota.Plugins.Basics;

internal sealed record Calmar(Lookback Lookback) : IOverLookback, IPriceScore
{
    private const double LeastLoss = 0.001;

    public double Of(AssetView asset)
    {
        var path = asset.Path(Lookback);
        if (path.IsEmpty) return double.NaN;
        var (high, loss) = (path[0], LeastLoss);
        foreach (var close in path)
        {
            high = Math.Max(high, close);
            loss = Math.Max(loss, 1 - close / high);
        }

        return (path[^1] / path[0] - 1) / loss;
    }

    public override string ToString() => $"Calmar({Lookback})";
}
