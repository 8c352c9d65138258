namespace Rota.Analysis;

/// <summary>Compares the halves of blocks of months: see <see cref="Overfitting"/>.</summary>
public static class CrossValidation
{
    /// <summary>The number of blocks by default.</summary>
    public const int DefaultBlocks = 16;

    /// <summary>Compares all halves of the months.</summary>
    /// <param name="excess">
    /// The returns of whole months less the riskless rate: one array for each trial, of equal length. Trials with an unknown month are left out.
    /// </param>
    /// <param name="blocks">The number of blocks: even, 2 to 16. The oldest months that fit into none are dropped.</param>
    /// <exception cref="InputException">
    /// The number of blocks is odd or out of its range, fewer than two trials have known months, or there are fewer than two months for each block.
    /// </exception>
    /// <exception cref="ArgumentException">The list is empty, or lengths differ.</exception>
    public static Overfitting Of(IReadOnlyList<double[]> excess, int blocks = DefaultBlocks)
    {
        var months = TrialMonths.Count(excess);
        var known = TrialMonths.Known(excess);
        Refusals.Throw(Refusals.OfBlocks(blocks) ?? Refusals.OfHalves(months, blocks) ?? Refusals.OfComparison(known.Length, excess.Count));

        var perBlock = months / blocks;
        var dropped = months % blocks;
        var sums = new BlockSums([.. known.Select(k => excess[k])], dropped, blocks, perBlock);
        var halves = Halves.Of(blocks);
        var splits = new OverfittingSplit[halves.Length];
        var (first, second, squares) = (new double[known.Length], new double[known.Length], new double[known.Length]);
        // In lexicographic order, the complement of a half is as far from the end as the half is from the beginning.
        for (var (i, j) = (0, halves.Length - 1); i < j; i++, j--)
        {
            sums.Sharpes(halves[i], first, squares);
            sums.Sharpes(halves[j], second, squares);
            splits[i] = Split(halves[i], first, second, known);
            splits[j] = Split(halves[j], second, first, known);
        }

        var times = new int[excess.Count];
        foreach (var split in splits.Where(split => split.Chosen >= 0)) times[split.Chosen]++;
        return new(known.Length, excess.Count - known.Length, months, dropped, blocks, perBlock, splits, times);
    }

    private static OverfittingSplit Split(int half, double[] inSample, double[] outOfSample, int[] known)
    {
        var best = Highest.Of(inSample);
        if (best < 0) return new(half, -1, double.NaN, double.NaN, double.NaN, double.NaN);
        var rank = RankOf(outOfSample, best);
        return new(half, known[best], inSample[best], outOfSample[best], rank, Math.Log(rank / (known.Length + 1 - rank)));
    }

    // 1 is the worst. Unknown values are equal to each other and below all others.
    private static double RankOf(double[] values, int chosen)
    {
        var (lower, equal, own) = (0, 0, values[chosen]);
        foreach (var value in values)
        {
            if (value == own || (double.IsNaN(value) && double.IsNaN(own))) equal++;
            else if (value < own || double.IsNaN(value)) lower++;
        }

        return lower + (equal + 1) / 2.0;
    }
}
