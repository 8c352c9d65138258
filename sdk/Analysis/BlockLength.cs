namespace Rota;

/// <summary>The block lengths that suit a series: longer if its values depend on earlier ones for longer.</summary>
/// <remarks>
/// With R(k) = Σ (x(t) − mean)(x(t + k) − mean) / n, the last lag that matters is m, and g and s are sums over the first M lags, weighted by
/// λ(t) = 1 up to ½ and 2(1 − t) above: g = 2 Σ λ(k / M) · k · R(k), s = R(0) + 2 Σ λ(k / M) · R(k). The length is (2g² / D)^⅓ · n^⅓, with D =
/// 2s² for stationary and (4/3)s² for circular blocks, at least 1 and at most ⌈min(3√n, n/3)⌉. Sources: Politis and White, Automatic
/// Block-Length Selection for the Dependent Bootstrap (2004); Patton, Politis and White, Correction (2009).
/// </remarks>
/// <example><code>var length = BlockLength.Of([0.01, -0.02, 0.015, 0.004]).Stationary;</code></example>
/// <param name="Stationary">The mean length of a stationary block in rows; NaN for a series without risk or with an unknown value.</param>
/// <param name="Circular">The length of a circular block in rows, to be rounded up; NaN in the same cases.</param>
/// <param name="LastLag">
/// m: the least lag of 0 or more after which <paramref name="SmallLags"/> lags in a row have |R(k) / R(0)| below 2√(log₁₀ n / n); without
/// one, the last lag up to <paramref name="MostLags"/> that does not.
/// </param>
/// <param name="Bandwidth">M = min(2 · max(m, 1), MostLags), the number of lags that the sums use. The paper's M is 0 for m = 0.</param>
/// <param name="SmallLags">K = max(5, ⌈√log₁₀ n⌉).</param>
/// <param name="MostLags">⌈√n⌉ + K.</param>
/// <param name="Limit">⌈min(3√n, n/3)⌉, the greatest length.</param>
public sealed record BlockLength(
    double Stationary, double Circular, int LastLag, int Bandwidth, int SmallLags, int MostLags, int Limit)
{
    // Values are rounded at about 1e-16, so a variance this small counts as 0.
    private const double Rounding = 1e-28;

    /// <summary>The lengths for a series.</summary>
    /// <param name="values">The values in order of time, such as monthly returns; at least one.</param>
    /// <exception cref="ArgumentException">The series is empty.</exception>
    public static BlockLength Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty) throw new ArgumentException("Give at least one value.", nameof(values));
        var n = values.Length;
        var root = Math.Sqrt(n);
        var small = Math.Max(5, (int)Math.Ceiling(Math.Sqrt(Math.Log10(n))));
        var most = (int)Math.Ceiling(root) + small;
        var limit = (int)Math.Ceiling(Math.Min(3 * root, n / 3.0));

        var covariances = Covariances(values, most);
        var last = LastLagOf(covariances, small, 2 * Math.Sqrt(Math.Log10(n) / n));
        var bandwidth = Math.Min(2 * Math.Max(last, 1), most);
        var (g, s) = (0.0, covariances[0]);
        for (var k = 1; k <= bandwidth; k++)
        {
            var share = (double)k / bandwidth;
            var weighted = 2 * (share <= 0.5 ? 1 : 2 * (1 - share)) * covariances[k];
            g += weighted * k;
            s += weighted;
        }

        return new(Length(2 * s * s), Length(4.0 / 3 * s * s), last, bandwidth, small, most, limit);

        double Length(double d) => covariances[0] > Rounding
            ? Math.Clamp(Math.Cbrt(2 * g * g / d) * Math.Cbrt(n), 1, limit)
            : double.NaN;
    }

    // R(0) to R(most); 0 beyond the last pair.
    private static double[] Covariances(ReadOnlySpan<double> values, int most)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        var mean = sum / values.Length;
        var covariances = new double[most + 1];
        for (var k = 0; k <= most; k++)
        {
            for (var t = 0; t + k < values.Length; t++) covariances[k] += (values[t] - mean) * (values[t + k] - mean);
            covariances[k] /= values.Length;
        }

        return covariances;
    }

    private static int LastLagOf(double[] covariances, int small, double limit)
    {
        var most = covariances.Length - 1;
        var inARow = 0;
        for (var lag = 1; lag <= most; lag++)
        {
            inARow = IsSmall(lag) ? inARow + 1 : 0;
            if (inARow == small) return lag - small;
        }

        return Enumerable.Range(1, most).Last(lag => !IsSmall(lag));

        bool IsSmall(int lag) => Math.Abs(covariances[lag] / covariances[0]) < limit;
    }
}
