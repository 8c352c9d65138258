namespace Rota;

// A series of rates at a decision, or its change over a lookback; the same for every asset.
internal sealed record RateScore(Asset Rate, Lookback? Change) : IScore
{
    private const double Percent = 100;

    public IEnumerable<Asset> Needs => [Rate];

    public double Of(AssetView asset)
    {
        var past = asset.Market[Rate].Past;
        var now = past.CloseAt(past.Last);
        return (Change is { } lookback ? now - past.CloseAt(past.BaseRow(lookback)) : now) / Percent;
    }

    public override string ToString() => Change is { } lookback ? $"RateChange({Rate.RateName}, {lookback})" : $"{Rate}";
}
