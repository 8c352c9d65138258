using Rota.Analysis;

namespace Rota.Host.Sweeping;

// What a sweep shows about one statistic: its spread, the best trial, the best neighbourhood, the script's own trial, and how many trials are
// unknown and why. A trial is -1 where there is none; neighbourhoods are empty without a grid of numbers.
internal sealed record SweepFindings(
    SweepResults Results, TrialColumn By, Distribution Spread, int Best, int Plateau, IReadOnlyList<Neighbourhood> Around, SweepCertainty? Certainty)
{
    public const int UsualRadius = 1;

    public static SweepFindings Of(SweepResults results, TrialColumn by, int radius = UsualRadius, int blocks = CrossValidation.DefaultBlocks)
    {
        var found = SoFar(results, by, radius);
        return found.Best < 0 ? found : found with { Certainty = SweepCertainty.Of(results, found.Best, blocks) };
    }

    // How sure the best is is not known before all trials are.
    public static SweepFindings SoFar(SweepResults results, TrialColumn by, int radius = UsualRadius)
    {
        var values = results[by];
        var best = Highest(values, by.Sign);
        Neighbourhood[] around = results is { Space: GridSpace grid, Facts.Trials: > 1 } && grid.Axes.Any(axis => axis.IsNumeric && axis.Values.Count > 1)
            ? Neighbourhood.Of(values, GridOf(grid), radius)
            : [];
        var plateau = Highest([.. around.Select(each => each.Mean)], by.Sign);
        return new(results, by, Distribution.Of(values), best, plateau, around, Certainty: null);
    }

    public static Grid GridOf(GridSpace space) =>
        new([.. space.Axes.Select(axis => new GridAxis(axis.Name, axis.Values.Count, axis.IsNumeric))]);

    public int Failed { get; } = Results.Errors.Count(error => error is not null);

    public int Refused { get; } = Results.Errors.Count(error => error?.StartsWith(TrialFailure.RefusedBegin, StringComparison.Ordinal) == true);

    // The share of trials with a Sharpe ratio above 0; NaN without one.
    public double AboveNothing => Distribution.ShareAbove(Results[Results.Column(TrialMeasures.MonthlySharpe)], 0);

    // The number of trials whose point was drawn before; only random points can repeat.
    public int Repeated { get; } = Results.Space is RandomSpace random
        ? random.Draws - Enumerable.Range(0, random.Draws).Select(random.TextOf).Distinct(StringComparer.Ordinal).Count()
        : 0;

    // NaN without a benchmark that has the statistic.
    public double AboveBenchmark => Distribution.ShareAbove(Results[By], Results.Facts.BenchmarkNumbers[Results.Columns.ToList().IndexOf(By)]);

    // Points that are better than their neighbours by more than half of the trials' standard deviation.
    public IEnumerable<int> Cliffs => Enumerable.Range(0, Around.Count).Where(IsCliff);

    public bool IsCliff(int trial) => Around.Count > 0 && Around[trial].Peak * By.Sign > Spread.Deviation / 2;

    // The share of the other trials that the script's own beats; NaN if it is unknown.
    public double OwnPercentile(TrialColumn column) => Results.Own < 0
        ? double.NaN
        : Percentile.Of([.. Results[column].Select(value => value * column.Sign)], Results.Own);

    // Ties go to the first.
    private static int Highest(double[] values, double sign)
    {
        var best = -1;
        for (var trial = 0; trial < values.Length; trial++)
        {
            if (!double.IsNaN(values[trial]) && (best < 0 || values[trial] * sign > values[best] * sign)) best = trial;
        }

        return best;
    }
}
