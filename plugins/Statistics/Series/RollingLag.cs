namespace Rota.Plugins.Statistics;

// Windows of months, moved by one: the share in which the run is behind its benchmark, the share with a loss, the worst return, and the worst
// Π (1 + r) / Π (1 + b) − 1. All NaN without a whole window.
internal sealed record RollingLag(double Behind, double Negative, double Worst, double WorstGap)
{
    public static RollingLag Of(double[] r, double[] b, int length)
    {
        double windows = r.Length - length + 1;
        if (windows < 1) return new(double.NaN, double.NaN, double.NaN, double.NaN);
        var (behind, negative) = (0, 0);
        var (worst, worstGap) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var first = 0; first < windows; first++)
        {
            var (own, other) = (Sample.Compound(r.AsSpan(first, length)), Sample.Compound(b.AsSpan(first, length)));
            if (own < other) behind++;
            if (own < 0) negative++;
            worst = Math.Min(worst, own);
            worstGap = Math.Min(worstGap, (1 + own) / (1 + other) - 1);
        }

        return new(behind / windows, negative / windows, worst, worstGap);
    }
}
