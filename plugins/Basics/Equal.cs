namespace Rota.Plugins.Basics;

internal sealed record Equal : IWeighter
{
    public Weights? Weigh(IReadOnlyList<Pick> picks) => Weights.Equal([.. picks.Select(pick => pick.Asset.Asset)]);

    public override string ToString() => "Equal()";
}
