namespace Rota.Plugins.Basics;

internal sealed record RankScore(IScore Score, Universe? Assets) : IScore
{
    public IEnumerable<Asset> Needs => (Assets ?? (IEnumerable<Asset>)[]).Concat(Score.Needs);

    public IScore Within(Universe universe) => this with { Score = Score.Within(Assets ?? universe), Assets = Assets ?? universe };

    public double Of(AssetView asset)
    {
        var scores = Crowd.Scores(Score, Assets, asset.Market, this);
        var own = Score.Of(asset);
        if (double.IsNaN(own) || Array.Exists(scores, double.IsNaN)) return double.NaN;
        return scores.Length - scores.Count(score => score > own);
    }

    public override string ToString() => $"RankScore({Score})";
}
