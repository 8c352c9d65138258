namespace Rota.Analysis;

/// <summary>
/// Whether the best of many trials beats a benchmark by more than the luck of the search: White's reality check and Hansen's test of superior
/// predictive ability (SPA). A p-value is the share of drawn histories that are at least as good, if no trial beats the benchmark. Sources:
/// White, A Reality Check for Data Snooping (2000); Hansen, A Test for Superior Predictive Ability (2005).
/// </summary>
/// <param name="Resampling">How the histories were drawn.</param>
/// <param name="LeftOut">The number of trials with an unknown month, in no test.</param>
/// <param name="Best">The trial with the highest mean difference, the first of equals.</param>
/// <param name="Statistic">White's V = max √n · d̄.</param>
/// <param name="PValue">White's p-value.</param>
/// <param name="SpaStatistic">Hansen's T = max(0, max √n · d̄ / ω); NaN if no trial differs from the benchmark.</param>
/// <param name="SpaLower">Hansen's p-value that assumes trials below the benchmark to be as bad as they were: a lower bound.</param>
/// <param name="SpaConsistent">Hansen's p-value that leaves out clearly bad trials.</param>
/// <param name="SpaUpper">Hansen's p-value that assumes all trials to be as good as the benchmark: an upper bound.</param>
/// <param name="Omega">ω of each given trial; those below 1e-14 are left out of Hansen's test, NaN for trials that are left out of both.</param>
public sealed record RealityCheck(
    Resampling Resampling, int LeftOut, int Best, double Statistic, double PValue, double SpaStatistic, double SpaLower, double SpaConsistent,
    double SpaUpper, IReadOnlyList<double> Omega)
{
    private const double Rounding = 1e-14;

    /// <summary>Histories by default.</summary>
    public static Resampling Default { get; } = new(Paths: 1000);

    /// <summary>Tests trials against a benchmark.</summary>
    /// <param name="differences">d = r − b of whole months: one array for each trial, of equal length.</param>
    /// <param name="resampling">How to draw; stationary blocks.</param>
    /// <exception cref="InputException">All trials have an unknown month, there are fewer than 3 months, or the length of a block is not allowed.</exception>
    /// <exception cref="ArgumentException">The list is empty, lengths differ, or blocks are not stationary.</exception>
    public static RealityCheck Of(IReadOnlyList<double[]> differences, Resampling resampling)
    {
        if (resampling.Kind != BlockKind.Stationary) throw new ArgumentException("Use stationary blocks.", nameof(resampling));
        ArgumentOutOfRangeException.ThrowIfLessThan(resampling.Paths, 1, nameof(resampling));
        var n = TrialMonths.Count(differences);
        var known = TrialMonths.Known(differences);
        if (n < 3) throw new InputException(new Mistake($"The reality check needs at least 3 months to compute, and there are {n}. Begin earlier."));
        if (known.Length == 0) throw new InputException(new Mistake("Every trial has an unknown month, so the reality check has nothing to test."));

        var trials = Array.ConvertAll(known, k => new TestedTrial(differences[k], resampling.Block));
        var (v, t) = (double.NegativeInfinity, double.NaN);
        foreach (var trial in trials)
        {
            v = Math.Max(v, trial.Mean);
            if (trial.Omega >= Rounding) t = Math.Max(double.IsNaN(t) ? 0 : t, trial.Mean / trial.Omega);
        }

        var (white, lower, consistent, upper) = (0, 0, 0, 0);
        var means = new double[trials.Length];
        for (var path = 0; path < resampling.Paths; path++)
        {
            Means(trials, resampling.Rows(path, n), means);
            var (drawn, lowest, middle, highest) = (double.NegativeInfinity, 0.0, 0.0, 0.0);
            for (var k = 0; k < trials.Length; k++)
            {
                var trial = trials[k];
                drawn = Math.Max(drawn, means[k] - trial.Mean);
                if (trial.Omega < Rounding) continue;
                lowest = Math.Max(lowest, (means[k] - Math.Max(trial.Mean, 0)) / trial.Omega);
                middle = Math.Max(middle, (means[k] - trial.ConsistentCentre) / trial.Omega);
                highest = Math.Max(highest, (means[k] - trial.Mean) / trial.Omega);
            }

            if (drawn >= v) white++;
            if (lowest >= t) lower++;
            if (middle >= t) consistent++;
            if (highest >= t) upper++;
        }

        var omega = Enumerable.Repeat(double.NaN, differences.Count).ToArray();
        for (var k = 0; k < known.Length; k++) omega[known[k]] = trials[k].Omega;
        var root = Math.Sqrt(n);
        return new(
            resampling, differences.Count - known.Length, known[Highest.Of([.. trials.Select(trial => trial.Mean)])], root * v, Share(white),
            root * t, Share(lower, t), Share(consistent, t), Share(upper, t), omega);

        double Share(int count, double statistic = 0) => double.IsNaN(statistic) ? double.NaN : (double)count / resampling.Paths;
    }

    private static void Means(TestedTrial[] trials, int[] rows, double[] means)
    {
        for (var k = 0; k < trials.Length; k++)
        {
            var (sum, differences) = (0.0, trials[k].Differences);
            foreach (var row in rows) sum += differences[row];
            means[k] = sum / rows.Length;
        }
    }
}
