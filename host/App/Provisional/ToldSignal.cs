namespace Rota.Host.Provisional;

// A decision that was told before its close was known. Its weights may add up to more than 1: a strategy can borrow.
internal sealed record ToldSignal(DateOnly Day, DateTimeOffset At, IReadOnlyList<(Asset Asset, double Share)> Target)
{
    // Weights that differ by less are the same target.
    private const double Same = 1e-4;

    public static ToldSignal Of(DateOnly day, DateTimeOffset at, Weights target) => new(day, at, [.. target.Select(each => (each.Key, each.Value))]);

    // The weights that another target changes, in the order of both.
    public IReadOnlyList<(Asset Asset, double From, double To)> ChangesTo(Weights other) =>
    [
        .. Target.Select(each => each.Asset).Union(other.Assets.ToArray()).Select(asset => (asset, ShareOf(asset), other[asset]))
            .Where(each => Math.Abs(each.Item2 - each.Item3) > Same),
    ];

    private double ShareOf(Asset asset) => Target.Where(each => each.Asset == asset).Sum(each => each.Share);
}
