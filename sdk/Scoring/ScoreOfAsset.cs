namespace Rota;

internal sealed record ScoreOfAsset(Asset Asset, IScore Score) : IScore
{
    public IEnumerable<Asset> Needs => Score.Needs.Prepend(Asset);

    public IScore Within(Universe universe) => this with { Score = Score.Within(universe) };

    public double Of(AssetView asset) => Score.Of(asset.Market[Asset]);

    public override string ToString() => $"Of({Asset}, {Score})";
}
