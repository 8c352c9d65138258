namespace Rota.Analysis;

/// <summary>
/// The probability of backtest overfitting (PBO) by combinatorially symmetric cross-validation: how often the best trial of one half of
/// the months is below the middle in the other half. Source: Bailey, Borwein, López de Prado and Zhu, The Probability of Backtest
/// Overfitting (2015).
/// </summary>
/// <remarks>Sharpe ratios are per month. Figures over splits leave out splits where they are unknown; <see cref="Splits"/> shows which.</remarks>
/// <param name="Trials">N, the number of compared trials.</param>
/// <param name="LeftOut">The number of trials with an unknown month.</param>
/// <param name="Months">The number of given months.</param>
/// <param name="Dropped">The number of oldest months that fit into no block.</param>
/// <param name="Blocks">The number of blocks.</param>
/// <param name="PerBlock">The number of months in a block.</param>
/// <param name="Splits">All ways to divide the blocks, in lexicographic order of the block numbers in sample.</param>
/// <param name="TimesChosen">For each given trial, in how many splits it was the best in sample.</param>
public sealed record Overfitting(
    int Trials, int LeftOut, int Months, int Dropped, int Blocks, int PerBlock, IReadOnlyList<OverfittingSplit> Splits,
    IReadOnlyList<int> TimesChosen)
{
    /// <summary>PBO: the share of splits with λ ≤ 0.</summary>
    public double Probability { get; } = Share(Splits, split => split.Logit, logit => logit <= 0);

    /// <summary>The share of splits whose best trial has a Sharpe ratio below 0 out of sample.</summary>
    public double ProbabilityOfLoss { get; } = Share(Splits, split => split.OutOfSampleSharpe, ratio => ratio < 0);

    /// <summary>The median of λ.</summary>
    public double MedianLogit { get; } = Quantiles.Median(Logits(Splits));

    /// <summary>The mean Sharpe ratio of the best trials in sample.</summary>
    public double MeanInSample { get; } = Moments.OfKnown(Splits.Select(split => split.InSampleSharpe)).Mean;

    /// <summary>The mean Sharpe ratio of the same trials out of sample.</summary>
    public double MeanOutOfSample { get; } = Moments.OfKnown(Splits.Select(split => split.OutOfSampleSharpe)).Mean;

    /// <summary>The line through the splits: Sharpe ratio out of sample = Intercept + Slope · Sharpe ratio in sample.</summary>
    public Line Line { get; } = Line.Through(
        [.. Splits.Where(split => !double.IsNaN(split.OutOfSampleSharpe)).Select(split => (split.InSampleSharpe, split.OutOfSampleSharpe))]);

    /// <summary>How many splits have λ in each of equally wide bins, which exclude their lower edge, from −ln N to ln N, between which λ lies.</summary>
    /// <param name="bins">The number of bins, even, so that 0 is an edge.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is odd or below 2.</exception>
    public IReadOnlyList<(double Above, double UpTo, int Count)> Histogram(int bins)
    {
        if (bins < 2 || bins % 2 != 0) throw new ArgumentOutOfRangeException(nameof(bins), bins, "Use an even number of 2 or more.");
        var width = 2 * Math.Log(Trials) / bins;
        var counts = new int[bins];
        foreach (var logit in Logits(Splits)) counts[Math.Clamp((int)Math.Ceiling(logit / width) + bins / 2 - 1, 0, bins - 1)]++;
        return [.. counts.Select((count, bin) => ((bin - bins / 2) * width, (bin + 1 - bins / 2) * width, count))];
    }

    private static IEnumerable<double> Logits(IReadOnlyList<OverfittingSplit> splits) =>
        splits.Select(split => split.Logit).Where(logit => !double.IsNaN(logit));

    private static double Share(IReadOnlyList<OverfittingSplit> splits, Func<OverfittingSplit, double> value, Predicate<double> isMeant) =>
        (double)splits.Count(split => isMeant(value(split))) / splits.Count(split => !double.IsNaN(value(split)));
}
