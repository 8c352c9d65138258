namespace Rota;

// A series of rates at a decision, or its change over a lookback; the same for every asset.
internal sealed record RateScore(Asset Rate, Lookback? Change) : IPriceScore
{
    private const double Percent = 100;

    // One side of a comparison. A rate compared with a number in per cent would otherwise be an unnoticed mistake.
    public static IScore Comparable(IScore one, IScore other) => one is RateScore && other is Constant { Value: >= 1 or <= -1 } number
        ? throw new ArgumentException($"{one} is a fraction per year (0.05 for 5 %), but is compared with {number}. Write {number}.Percent.")
        : one;

    public IEnumerable<Asset> Needs => [Rate];

    public double Of(AssetView asset)
    {
        var past = asset.Market[Rate].Past;
        var now = past.CloseAt(past.Last);
        return (Change is { } lookback ? now - past.CloseAt(past.BaseRow(lookback)) : now) / Percent;
    }

    public override string ToString() => Change is { } lookback ? $"RateChange({Rate.RateName}, {lookback})" : $"{Rate}";
}
