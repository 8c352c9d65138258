namespace Rota.Plugins.Basics;

// Sums from the first value to the last.
internal static class Moments
{
    public static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum / values.Length;
    }

    // n − 1 in the denominator; NaN for fewer than two values.
    public static double Deviation(ReadOnlySpan<double> values)
    {
        if (values.Length < 2) return double.NaN;
        var (mean, sum) = (Mean(values), 0.0);
        foreach (var value in values) sum += (value - mean) * (value - mean);
        return Math.Sqrt(sum / (values.Length - 1));
    }

    // Linear between order statistics, like numpy.percentile.
    public static double Percentile(double[] values, double percent)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        var rank = percent / 100 * (sorted.Length - 1);
        var below = (int)Math.Floor(rank);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    // mean / deviation^f; a power of 0 does not need a deviation.
    public static double Ratio(ReadOnlySpan<double> returns, double f)
    {
        if (returns.IsEmpty) return double.NaN;
        if (f == 0) return Mean(returns);
        var deviation = Deviation(returns);
        return deviation == 0 ? double.NaN : Mean(returns) / Math.Pow(deviation, f);
    }

    public static double RequirePower(double f) =>
        f >= 0 && double.IsFinite(f)
            ? f
            : throw new ArgumentOutOfRangeException(nameof(f), f, "An F factor must be finite and 0 or more.");
}
