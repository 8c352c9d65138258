namespace Rota.Plugins.Basics;

internal enum Summary { Median, Percentile, Mean, Highest, Lowest, Count, Share }

// A summary of the scores of several assets, the same for every asset.
internal sealed record Across(Summary Summary, IScore Score, Universe? Assets, double Percent = 0) : IScore
{
    public IEnumerable<Asset> Needs => (Assets ?? (IEnumerable<Asset>)[]).Concat(Score.Needs);

    public IScore Within(Universe universe) => this with { Score = Score.Within(Assets ?? universe), Assets = Assets ?? universe };

    public double Of(AssetView asset)
    {
        var scores = Crowd.Scores(Score, Assets, asset.Market, this);
        if (Array.Exists(scores, double.IsNaN)) return double.NaN;
        return Summary switch
        {
            Summary.Median => Moments.Percentile(scores, 50),
            Summary.Percentile => Moments.Percentile(scores, Percent),
            Summary.Mean => Moments.Mean(scores),
            Summary.Highest => scores.Max(),
            Summary.Lowest => scores.Min(),
            Summary.Count => scores.Count(score => score != 0),
            _ => (double)scores.Count(score => score != 0) / scores.Length,
        };
    }

    public override string ToString()
    {
        var percent = Summary == Summary.Percentile ? FormattableString.Invariant($", {Percent}") : "";
        return $"{Summary}({Score}{percent}{(Assets is null ? "" : $", {string.Join(", ", Assets)}")})";
    }
}
