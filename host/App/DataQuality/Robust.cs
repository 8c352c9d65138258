namespace Rota.Host.DataQuality;

// Medians and scales that a few wrong values do not change.
internal static class Robust
{
    // The standard deviation of a normal distribution, as a multiple of the median absolute value.
    private const double Normal = 1.4826;

    // NaN if empty; the mean of the middle two of an even number.
    public static double Median(IEnumerable<double> values) => Quantile(values, 0.5);

    // Linear between ranks.
    public static double Quantile(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Where(double.IsFinite)];
        if (sorted.Length == 0) return double.NaN;
        Array.Sort(sorted);
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        return below + 1 < sorted.Length ? sorted[below] + (at - below) * (sorted[below + 1] - sorted[below]) : sorted[below];
    }

    // The deviation around zero of the values that are not zero; a price that often stands still is not calmer for it.
    public static double Scale(IEnumerable<double> steps) => Normal * Median(steps.Where(step => step != 0).Select(Math.Abs));

    // The deviation around the median.
    public static double Deviation(IReadOnlyCollection<double> values)
    {
        var middle = Median(values);
        return Normal * Median(values.Select(value => Math.Abs(value - middle)));
    }
}
