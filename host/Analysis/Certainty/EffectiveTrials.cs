namespace Rota.Analysis;

/// <summary>
/// How many independent trials would be as much of a search: N̂ = ρ̄ + (1 − ρ̄) · N, with ρ̄ the mean correlation of two trials' months. Source:
/// Bailey and López de Prado, The Deflated Sharpe Ratio (2014), appendix.
/// </summary>
/// <param name="Trials">N, the number of trials whose correlation is known.</param>
/// <param name="LeftOut">The number of trials with an unknown month or without risk.</param>
/// <param name="MeanCorrelation">ρ̄; NaN for fewer than two trials.</param>
/// <param name="Effective">N̂; 1 for one trial, NaN without any.</param>
public sealed record EffectiveTrials(int Trials, int LeftOut, double MeanCorrelation, double Effective)
{
    /// <summary>The effective number of trials.</summary>
    /// <param name="excess">The returns of whole months less the riskless rate: one array for each trial, of equal length.</param>
    /// <exception cref="ArgumentException">The list is empty, or lengths differ.</exception>
    public static EffectiveTrials Of(IReadOnlyList<double[]> excess)
    {
        var sums = new double[TrialMonths.Count(excess)];
        var trials = 0;
        foreach (var x in excess)
        {
            if (Standardized(x) is not { } values) continue;
            trials++;
            for (var t = 0; t < sums.Length; t++) sums[t] += values[t];
        }

        // The squared sum of standardized values is the sum of all correlations, each trial's 1 with itself among them.
        var all = 0.0;
        foreach (var sum in sums) all += sum * sum;
        var mean = trials < 2 ? double.NaN : (all - trials) / ((double)trials * (trials - 1));
        return new(trials, excess.Count - trials, mean, trials switch { 0 => double.NaN, 1 => 1, _ => mean + (1 - mean) * trials });
    }

    // Mean 0 and a sum of squares of 1; null without risk.
    private static double[]? Standardized(double[] x)
    {
        if (double.IsNaN(MonthlySharpe.RatioOf(x))) return null;
        var mean = x.Sum() / x.Length;
        var (values, squares) = (new double[x.Length], 0.0);
        for (var t = 0; t < x.Length; t++)
        {
            values[t] = x[t] - mean;
            squares += values[t] * values[t];
        }

        for (var t = 0; t < x.Length; t++) values[t] /= Math.Sqrt(squares);
        return values;
    }
}
