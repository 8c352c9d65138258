namespace Rota.Plugins.Basics;

internal sealed record Ema : IPriceScore
{
    private readonly int _days;

    public Ema(int days) =>
        _days = days >= 1 ? days : throw new ArgumentOutOfRangeException(nameof(days), days, "An average needs 1 day or more.");

    public double Of(AssetView asset)
    {
        var closes = asset.History;
        if (closes.Length < _days) return double.NaN;
        var (average, alpha) = (closes[0], 2.0 / (_days + 1));
        foreach (var close in closes[1..]) average += alpha * (close - average);
        return average;
    }

    public override string ToString() => $"Ema({_days})";
}
