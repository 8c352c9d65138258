namespace Rota.Analysis;

/// <summary>
/// The Sharpe ratio of whole months, per month, and the shape of their returns. NaN for a standard deviation of 1e-14 or less, fewer than two
/// months, or an unknown month.
/// </summary>
/// <param name="Ratio">mean(x) / sd(x), n − 1 in the denominator of sd.</param>
/// <param name="Skewness">mean(((x − mean) / σ)³), n in the denominator of σ.</param>
/// <param name="Kurtosis">mean(((x − mean) / σ)⁴), 3 when normal.</param>
/// <param name="Months">n.</param>
public readonly record struct MonthlySharpe(double Ratio, double Skewness, double Kurtosis, int Months)
{
    // Returns are rounded at about 1e-16, so a risk this small counts as 0.
    private const double Rounding = 1e-14;

    /// <summary>The ratio of a year: Ratio · √12.</summary>
    public double Yearly => Ratio * Math.Sqrt(12);

    /// <summary>The ratio and the shape of returns.</summary>
    /// <param name="excess">x, the returns of whole months less the riskless rate.</param>
    public static MonthlySharpe Of(ReadOnlySpan<double> excess)
    {
        var ratio = RatioOf(excess);
        if (double.IsNaN(ratio)) return new(double.NaN, double.NaN, double.NaN, excess.Length);
        var (mean, squares, cubes, fourths) = (Mean(excess), 0.0, 0.0, 0.0);
        foreach (var value in excess)
        {
            var square = (value - mean) * (value - mean);
            squares += square;
            cubes += square * (value - mean);
            fourths += square * square;
        }

        var variance = squares / excess.Length;
        return new(
            ratio, cubes / excess.Length / (variance * Math.Sqrt(variance)), fourths / excess.Length / (variance * variance), excess.Length);
    }

    /// <summary>The ratio alone.</summary>
    /// <param name="excess">x, as in <see cref="Of"/>.</param>
    public static double RatioOf(ReadOnlySpan<double> excess)
    {
        var (mean, squares) = (Mean(excess), 0.0);
        foreach (var value in excess) squares += (value - mean) * (value - mean);
        var deviation = Math.Sqrt(squares / (excess.Length - 1));
        return deviation > Rounding ? mean / deviation : double.NaN;
    }

    private static double Mean(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values) sum += value;
        return sum / values.Length;
    }
}
