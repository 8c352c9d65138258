namespace Rota;

internal sealed record EqualWeighter : IWeighter
{
    public Weights? Weigh(IReadOnlyList<Pick> picks) => Weights.Equal([.. picks.Select(pick => pick.Asset.Asset)]);

    public override string ToString() => "Equal()";
}
