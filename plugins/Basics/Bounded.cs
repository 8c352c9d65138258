using System.Globalization;

namespace Rota.Plugins.Basics;

// Weights limited by a bound. Their sum is kept if possible: the free weights are scaled to compensate, and those that then exceed the bound are
// limited in turn.
internal sealed record Bounded(IWeighter Weighter, double Bound, bool IsCap) : IWeighter
{
    public double Bound { get; } = Bound is > 0 and <= 1
        ? Bound
        : throw new ArgumentOutOfRangeException(nameof(Bound), Bound, "A bound on weights must be above 0 and at most 1: 0.35 is 35 %.");

    public IEnumerable<Asset> Needs => Weighter.Needs;

    public Weights? Weigh(IReadOnlyList<Pick> picks)
    {
        if (Weighter.Weigh(picks) is not { } weights) return null;
        Asset[] assets = [.. picks.Select(pick => pick.Asset.Asset)];
        if (!IsCap && assets.Length * Bound > weights.Invested + 1e-9)
        {
            throw InputException.Misused("FloorAt", FormattableString.Invariant(
                $"FloorAt({Bound}) for {assets.Length} picks needs {assets.Length * Bound:0.####} in all, but {Weighter} invests {weights.Invested:0.####}. Hold fewer assets, or lower the floor."));
        }

        return new(assets, Bind([.. assets.Select(asset => weights[asset])]));
    }

    private double[] Bind(double[] weights)
    {
        var bound = new bool[weights.Length];
        var sum = weights.Sum();
        while (true)
        {
            var (free, fixedCount) = (0.0, 0);
            for (var i = 0; i < weights.Length; i++)
            {
                if (bound[i]) fixedCount++;
                else free += weights[i];
            }

            var scale = fixedCount == 0 || free == 0 ? 1 : (sum - Bound * fixedCount) / free;
            var isDone = true;
            for (var i = 0; i < weights.Length; i++)
            {
                if (bound[i]) continue;
                weights[i] *= scale;
                if (IsCap ? weights[i] <= Bound : weights[i] >= Bound) continue;
                (bound[i], isDone) = (true, false);
            }

            if (isDone) return weights;
            for (var i = 0; i < weights.Length; i++)
            {
                if (bound[i]) weights[i] = Bound;
            }
        }
    }

    public override string ToString() => $"{Weighter}.{(IsCap ? "CapAt" : "FloorAt")}({Bound.ToString(CultureInfo.InvariantCulture)})";
}
