namespace Rota.Plugins.Statistics;

// The formulas that programs share; x and y are returns less a program's riskless rate; perYear 1 gives a number per period.
internal static class Ratios
{
    // mean(x) / sd(x) · √perYear.
    public static double Sharpe(ReadOnlySpan<double> x, double perYear) =>
        Sample.Ratio(Sample.Mean(x), Sample.Deviation(x)) * Math.Sqrt(perYear);

    // perYear · mean(x) / (√perYear · √(Σ min(x, 0)² / n)), all n in the denominator.
    public static double Sortino(ReadOnlySpan<double> x, double perYear)
    {
        var sum = 0.0;
        foreach (var value in x) sum += Math.Min(value, 0) * Math.Min(value, 0);
        return Sample.Ratio(perYear * Sample.Mean(x), Math.Sqrt(perYear) * Math.Sqrt(sum / x.Length));
    }

    // Gains over losses; NaN without a loss.
    public static double Omega(ReadOnlySpan<double> x)
    {
        var (gains, losses) = (0.0, 0.0);
        foreach (var value in x)
        {
            gains += Math.Max(value, 0);
            losses += Math.Max(-value, 0);
        }

        return Sample.Ratio(gains, losses);
    }

    public static double Tails(ReadOnlySpan<double> x) => Sample.Ratio(Math.Abs(Sample.Percentile(x, 95)), Math.Abs(Sample.Percentile(x, 5)));

    // How straight the growth of wealth is on a logarithmic scale.
    public static double Stability(ReadOnlySpan<double> x)
    {
        var (numbers, wealth, sum) = (new double[x.Length], Sample.Logs(x), 0.0);
        for (var i = 0; i < x.Length; i++) (numbers[i], wealth[i]) = (i, sum += wealth[i]);
        return Math.Pow(Sample.Correlation(numbers, wealth), 2);
    }

    public static double Volatility(ReadOnlySpan<double> x, double perYear) => Sample.Deviation(x) * Math.Sqrt(perYear);

    // √perYear · sd(x below 0).
    public static double VolatilityOfLosses(ReadOnlySpan<double> x, double perYear) => Sample.DeviationOfLosses(x) * Math.Sqrt(perYear);

    public static double Beta(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Sample.Ratio(Sample.Covariance(x, y), Sample.Variance(y));

    // The intercept of x on y, per period.
    public static double Intercept(ReadOnlySpan<double> x, ReadOnlySpan<double> y) => Sample.Mean(x) - Beta(x, y) * Sample.Mean(y);

    // sd(x − y) · √perYear.
    public static double TrackingError(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double perYear) =>
        Sample.DeviationOfGap(x, y) * Math.Sqrt(perYear);

    public static double TrackingError(Periods p) => TrackingError(p.Run, p.Benchmark, p.PerYear);

    // mean(x − y) / sd(x − y) · √perYear.
    public static double Information(ReadOnlySpan<double> x, ReadOnlySpan<double> y, double perYear) =>
        Sample.Ratio(Sample.MeanGap(x, y), Sample.DeviationOfGap(x, y)) * Math.Sqrt(perYear);

    public static double Information(Periods p, double perYear) => Information(p.Run, p.Benchmark, perYear);
}
