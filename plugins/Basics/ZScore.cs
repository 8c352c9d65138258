namespace Rota.Plugins.Basics;

internal sealed record ZScore(IScore Score, Universe? Assets) : IScore
{
    public IEnumerable<Asset> Needs => (Assets ?? (IEnumerable<Asset>)[]).Concat(Score.Needs);

    public IScore Within(Universe universe) => this with { Score = Score.Within(Assets ?? universe), Assets = Assets ?? universe };

    public double Of(AssetView asset)
    {
        var scores = Crowd.Scores(Score, Assets, asset.Market, this);
        if (Array.Exists(scores, double.IsNaN)) return double.NaN;
        // Equal scores may differ from their mean by rounding, which must not count as spread.
        var deviation = scores.Min() == scores.Max() ? 0 : Moments.Deviation(scores);
        return deviation == 0 ? 0 : (Score.Of(asset) - Moments.Mean(scores)) / deviation;
    }

    public override string ToString() => $"ZScore({Score})";
}
