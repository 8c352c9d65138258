namespace Rota.Plugins.Reports;

// Rules A47 to A49: scores of strategies among each other, higher is better: CAGR; the mean of the z-scores of Sharpe, Sortino and UPI; the
// mean of those of maximum drawdown and −Ulcer index. NaN for a strategy with an unknown figure, which no other score depends on, and for
// all when fewer than two are left.
internal sealed record TenYearRanking(double[] Return, double[] RiskAdjusted, double[] Drawdown)
{
    // A deviation this small is rounding.
    private const double Rounding = 1e-14;

    private const int Fewest = 2;

    // Of all runs; all NaN without their figures.
    public static TenYearRanking Of(Study study)
    {
        if (TenYearFigures.Of(study) is { Count: > 0 } figures) return Of(figures);
        double[] unknown = [.. study.Runs.Select(_ => double.NaN)];
        return new(unknown, unknown, unknown);
    }

    public static TenYearRanking Of(IReadOnlyList<TenYearFigures> strategies)
    {
        bool[] isRanked = [.. strategies.Select(each => each.IsKnown)];
        if (isRanked.Count(each => each) < Fewest) isRanked = new bool[strategies.Count];
        double[] Mean(params Func<TenYearFigures, double>[] figures)
        {
            var scores = figures.Select(figure => Scores([.. strategies.Select(figure)], isRanked)).ToArray();
            return [.. strategies.Select((_, at) => scores.Average(each => each[at]))];
        }

        return new(
            [.. strategies.Select((each, at) => isRanked[at] ? each.Cagr : double.NaN)],
            Mean(each => each.Sharpe, each => each.Sortino, each => each.Upi),
            Mean(each => each.MaxDrawdown, each => -each.UlcerIndex));
    }

    // The place by a score, 1 for the best; equal scores share it.
    public static int Place(double[] scores, int at) => 1 + scores.Count(other => other > scores[at]);

    // z = (x − mean) / sd over the ranked, n − 1 in the denominator; 0 for all when they are equal.
    private static double[] Scores(double[] values, bool[] isRanked)
    {
        double[] ranked = [.. values.Where((_, at) => isRanked[at])];
        var mean = ranked.Sum() / ranked.Length;
        var deviation = Math.Sqrt(ranked.Sum(value => (value - mean) * (value - mean)) / (ranked.Length - 1));
        return [.. values.Select((value, at) => !isRanked[at] ? double.NaN : deviation < Rounding ? 0 : (value - mean) / deviation)];
    }
}
