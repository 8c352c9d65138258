namespace Rota;

// Closes adjusted for the distributions that were known at a row t: those that went ex at a row up to k = t − lag. With A the closes
// adjusted for all, R those adjusted for none, and k not before the asset's first row, that is A(s) up to k, and R(s) · A(k) / R(k) after it.
internal static class KnownCloses
{
    public static double At(double[] closes, double[] unadjusted, int last, int lag, int row)
    {
        var known = LastKnown(closes, last, lag);
        return row <= known ? closes[row] : unadjusted[row] * (closes[known] / unadjusted[known]);
    }

    // Rows from the first with a known close to the last.
    public static double[] From(double[] closes, double[] unadjusted, int last, int lag, int first)
    {
        var known = LastKnown(closes, last, lag);
        var factor = closes[known] / unadjusted[known];
        var path = closes.AsSpan(first, last - first + 1).ToArray();
        for (var row = Math.Max(first, known + 1); row <= last; row++) path[row - first] = unadjusted[row] * factor;
        return path;
    }

    public static string Missing(Asset asset) =>
        $"{asset} has no unadjusted closes, which a dividend lag needs. Use a feed that has them (a CSV file with both Close " +
        "and Adj Close, or with Close and a file of dividends), or set the dividend lag to 0.";

    private static int LastKnown(double[] closes, int last, int lag)
    {
        var known = Math.Max(last - lag, 0);
        while (known < last && double.IsNaN(closes[known])) known++;
        return known;
    }
}
