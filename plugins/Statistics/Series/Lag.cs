namespace Rota.Plugins.Statistics;

// How a run's months compare with its benchmark's. Behind: r < b. q = Π (1 + r) / (1 + b), 1 before the first month; a relative high is a q
// that no earlier one exceeds.
internal sealed record Lag(
    int MonthsBehind, int Longest, int Current, double Relative, double RelativeDrawdown, int LongestBelowHigh, int SinceHigh)
{
    public static Lag Of(double[] r, double[] b)
    {
        var (behind, longest, current) = (0, 0, 0);
        var (q, high, deepest) = (1.0, 1.0, 0.0);
        var (highAt, longestBelow) = (0, 0);
        for (var month = 1; month <= r.Length; month++)
        {
            var isBehind = r[month - 1] < b[month - 1];
            if (isBehind) behind++;
            current = isBehind ? current + 1 : 0;
            longest = Math.Max(longest, current);
            q *= (1 + r[month - 1]) / (1 + b[month - 1]);
            if (q >= high) (high, highAt) = (q, month);
            deepest = Math.Min(deepest, q / high - 1);
            longestBelow = Math.Max(longestBelow, month - highAt);
        }

        return new(behind, longest, current, q, deepest, longestBelow, r.Length - highAt);
    }
}
