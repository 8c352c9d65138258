using System.Globalization;

namespace Rota;

// True for an asset that has lost a share of its price since its entry, or since its highest price after it.
internal sealed record Stop(double Loss, bool IsTrailing) : IScore
{
    public double Loss { get; } = Loss is > 0 and < 1
        ? Loss
        : throw new ArgumentOutOfRangeException(nameof(Loss), Loss, "A stop must be above 0 and below 1: 8.Percent is 0.08.");

    public double Of(AssetView asset)
    {
        if (asset.Holding is not { } held) return 0;
        return held.Close <= (1 - Loss) * (IsTrailing ? held.High : held.EntryPrice) ? 1 : 0;
    }

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsTrailing ? "TrailingStop" : "StopLoss")}({Loss * 100:0.##} %)");
}
