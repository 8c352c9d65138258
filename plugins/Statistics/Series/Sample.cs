namespace Rota.Plugins.Statistics;

// Moments of a sample, summed from the first value to the last.
internal static class Sample
{
    // Returns are rounded at about 1e-16, so a risk this small counts as 0 and cannot be a divisor.
    private const double Rounding = 1e-14;

    // As many order statistics are found without sorting.
    private const int Few = 64;

    public static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum / values.Length;
    }

    // The mean of the selected values; NaN without any.
    public static double MeanOf(ReadOnlySpan<double> values, Predicate<double> isMeant) => MeanWhere(values, values, isMeant);

    // The mean of the values at which other values are selected; NaN without any.
    public static double MeanWhere(ReadOnlySpan<double> values, ReadOnlySpan<double> others, Predicate<double> isMeant)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < values.Length; i++)
        {
            if (!isMeant(others[i])) continue;
            sum += values[i];
            count++;
        }

        return sum / count;
    }

    // The mean of x − y.
    public static double MeanGap(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var sum = 0.0;
        for (var i = 0; i < x.Length; i++) sum += x[i] - y[i];
        return sum / x.Length;
    }

    // n − 1 in the denominator.
    public static double Deviation(ReadOnlySpan<double> values) => Math.Sqrt(Variance(values));

    // n in the denominator.
    public static double PopulationDeviation(ReadOnlySpan<double> values) =>
        Math.Sqrt(Variance(values) * (values.Length - 1) / values.Length);

    // The deviation of x − y, n − 1 in the denominator.
    public static double DeviationOfGap(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (mean, sum) = (MeanGap(x, y), 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            var distance = x[i] - y[i] - mean;
            sum += distance * distance;
        }

        return Math.Sqrt(sum / (x.Length - 1));
    }

    // The deviation of the values below 0, n − 1 of them in the denominator.
    public static double DeviationOfLosses(ReadOnlySpan<double> values)
    {
        var (mean, sum, count) = (MeanOf(values, value => value < 0), 0.0, 0);
        foreach (var value in values)
        {
            if (!(value < 0)) continue;
            sum += (value - mean) * (value - mean);
            count++;
        }

        return Math.Sqrt(sum / (count - 1));
    }

    public static double Correlation(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Ratio(Covariance(x, y), Deviation(x) * Deviation(y));

    public static double Variance(ReadOnlySpan<double> values)
    {
        var (mean, sum) = (Mean(values), 0.0);
        foreach (var value in values) sum += (value - mean) * (value - mean);
        return sum / (values.Length - 1);
    }

    public static double Covariance(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        var (meanX, meanY, sum) = (Mean(x), Mean(y), 0.0);
        for (var i = 0; i < x.Length; i++) sum += (x[i] - meanX) * (y[i] - meanY);
        return sum / (x.Length - 1);
    }

    // The mean of ((x − mean) / σ)^power, σ² the mean of (x − mean)².
    public static double StandardMoment(ReadOnlySpan<double> values, int power)
    {
        var (mean, squares, sum) = (Mean(values), 0.0, 0.0);
        foreach (var value in values) squares += (value - mean) * (value - mean);
        var deviation = Math.Sqrt(squares / values.Length);
        foreach (var value in values) sum += Math.Pow(Ratio(value - mean, deviation), power);
        return sum / values.Length;
    }

    // G1 and G2, for a sample rather than a population: both 0 for a normal distribution.
    public static (double Skewness, double ExcessKurtosis) SampleMoments(ReadOnlySpan<double> values)
    {
        double n = values.Length;
        return (
            Math.Sqrt(n * (n - 1)) / (n - 2) * StandardMoment(values, 3),
            (n - 1) / ((n - 2) * (n - 3)) * ((n + 1) * (StandardMoment(values, 4) - 3) + 6));
    }

    // A return divided by a risk; NaN for a risk of 0.
    public static double Ratio(double earned, double risk) => Math.Abs(risk) > Rounding ? earned / risk : double.NaN;

    // Linear between order statistics, like numpy.percentile.
    public static double Percentile(ReadOnlySpan<double> values, double percent)
    {
        var rank = percent / 100 * (values.Length - 1);
        var above = Math.Min((int)Math.Floor(rank) + 1, values.Length - 1);
        Span<double> room = stackalloc double[Few];
        var least = above < Few ? room[..(above + 1)] : Sorted(values);
        if (above < Few) FillLeast(values, least);
        return At(least, rank);
    }

    // The same of values in ascending order.
    public static double PercentileOfSorted(ReadOnlySpan<double> sorted, double percent) => At(sorted, percent / 100 * (sorted.Length - 1));

    // The mean of the values at or below a percentile.
    public static double MeanOfTail(ReadOnlySpan<double> values, double percent, bool withEdge)
    {
        var (edge, sum, count) = (Percentile(values, percent), 0.0, 0);
        foreach (var value in values)
        {
            if (!(value < edge || (withEdge && value == edge))) continue;
            sum += value;
            count++;
        }

        return sum / count;
    }

    public static double[] Minus(double[] x, double[] y)
    {
        var differences = new double[x.Length];
        for (var i = 0; i < x.Length; i++) differences[i] = x[i] - y[i];
        return differences;
    }

    // ln(1 + r).
    public static double[] Logs(ReadOnlySpan<double> returns)
    {
        var logs = new double[returns.Length];
        for (var i = 0; i < logs.Length; i++) logs[i] = Math.Log(1 + returns[i]);
        return logs;
    }

    public static double Least(ReadOnlySpan<double> values)
    {
        var least = values[0];
        foreach (var value in values) least = Math.Min(least, value);
        return least;
    }

    public static double Greatest(ReadOnlySpan<double> values)
    {
        var greatest = values[0];
        foreach (var value in values) greatest = Math.Max(greatest, value);
        return greatest;
    }

    // Π(1 + r) − 1.
    public static double Compound(ReadOnlySpan<double> returns)
    {
        var wealth = 1.0;
        foreach (var value in returns) wealth *= 1 + value;
        return wealth - 1;
    }

    private static double[] Sorted(ReadOnlySpan<double> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    // Fills in the least values, in ascending order; faster than to sort all of them.
    private static void FillLeast(ReadOnlySpan<double> values, Span<double> least)
    {
        var count = 0;
        foreach (var value in values)
        {
            if (count == least.Length && !(value < least[^1])) continue;
            var at = count < least.Length ? count++ : count - 1;
            for (; at > 0 && value < least[at - 1]; at--) least[at] = least[at - 1];
            least[at] = value;
        }
    }

    private static double At(ReadOnlySpan<double> ascending, double rank)
    {
        var below = (int)Math.Floor(rank);
        var above = Math.Min(below + 1, ascending.Length - 1);
        return ascending[below] + (rank - below) * (ascending[above] - ascending[below]);
    }
}
