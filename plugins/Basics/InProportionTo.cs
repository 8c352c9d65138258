namespace Rota.Plugins.Basics;

internal sealed record InProportionTo(IScore Score) : IWeighter
{
    public IEnumerable<Asset> Needs => Score.Needs;

    public Weights? Weigh(IReadOnlyList<Pick> picks)
    {
        var assets = picks.Select(pick => pick.Asset.Asset).ToArray();
        var scores = picks.Select(pick => Score.Of(pick.Asset)).ToArray();
        if (Array.Exists(scores, double.IsNaN)) return null;
        return Array.Exists(scores, score => score > 0)
            ? Weights.InProportion(assets, [.. scores.Select(score => Math.Max(score, 0))])
            : Weights.Equal(assets);
    }

    public override string ToString() => $"InProportionTo({Score})";
}
