using System.Globalization;

namespace Rota.Plugins.Basics;

internal sealed record Dampened(IWeighter Weighter, double Ratio) : IWeighter
{
    public double Ratio { get; } = Ratio is >= 0 and <= 100
        ? Ratio
        : throw new ArgumentOutOfRangeException(nameof(Ratio), Ratio, "A dampening ratio must be 0 (equal weights) to 100 (off).");

    public IEnumerable<Asset> Needs => Weighter.Needs;

    public Weights? Weigh(IReadOnlyList<Pick> picks)
    {
        if (Weighter.Weigh(picks) is not { } weights) return null;
        var share = Ratio / 100;
        return Weights.Equal([.. picks.Select(pick => pick.Asset.Asset)]).Scale(1 - share).Plus(weights.Scale(share));
    }

    public override string ToString() => $"Dampened({Weighter}, {Ratio.ToString(CultureInfo.InvariantCulture)})";
}
