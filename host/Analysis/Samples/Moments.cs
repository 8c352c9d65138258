namespace Rota.Analysis;

/// <summary>
/// Count, mean and sums of powers of deviations from the mean. Two of them merge into those of all values, so that the spread of all trials
/// ever made is known without keeping the trials. Source: Chan, Golub and LeVeque (1979); the third and fourth power after Pébay (2008).
/// </summary>
/// <param name="Count">The number of values.</param>
/// <param name="Mean">Their mean; NaN without values.</param>
/// <param name="M2">Σ (x − mean)².</param>
/// <param name="M3">Σ (x − mean)³.</param>
/// <param name="M4">Σ (x − mean)⁴.</param>
public readonly record struct Moments(long Count, double Mean, double M2, double M3, double M4)
{
    /// <summary>The moments of no value.</summary>
    public static Moments None { get; } = new(0, double.NaN, 0, 0, 0);

    /// <summary>The standard deviation, n − 1 in the denominator; NaN for fewer than two values.</summary>
    public double Deviation => Count < 2 ? double.NaN : Math.Sqrt(M2 / (Count - 1));

    /// <summary>The moments of the known values. Those that are NaN are not counted.</summary>
    /// <param name="values">The values.</param>
    public static Moments OfKnown(IEnumerable<double> values)
    {
        double[] known = [.. values.Where(value => !double.IsNaN(value))];
        if (known.Length == 0) return None;
        var mean = known.Sum() / known.Length;
        var (m2, m3, m4) = (0.0, 0.0, 0.0);
        foreach (var value in known)
        {
            var square = (value - mean) * (value - mean);
            m2 += square;
            m3 += square * (value - mean);
            m4 += square * square;
        }

        return new(known.Length, mean, m2, m3, m4);
    }

    /// <summary>The moments of the values of both.</summary>
    /// <param name="other">The moments of other values.</param>
    public Moments Merge(Moments other)
    {
        if (Count == 0) return other;
        if (other.Count == 0) return this;
        var (a, b) = ((double)Count, (double)other.Count);
        var n = a + b;
        var d = other.Mean - Mean;
        return new(
            Count + other.Count,
            Mean + d * b / n,
            M2 + other.M2 + d * d * a * b / n,
            M3 + other.M3 + d * d * d * a * b * (a - b) / (n * n) + 3 * d * (a * other.M2 - b * M2) / n,
            M4 + other.M4 + d * d * d * d * a * b * (a * a - a * b + b * b) / (n * n * n)
                + 6 * d * d * (a * a * other.M2 + b * b * M2) / (n * n) + 4 * d * (a * other.M3 - b * M3) / n);
    }
}
