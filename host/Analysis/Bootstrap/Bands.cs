namespace Rota.Analysis;

/// <summary>
/// The spread of histories that are drawn from a run's own months. A figure that is unknown in one history is unknown in all, and with fewer
/// than 12 months nothing is known.
/// </summary>
/// <param name="Resampling">How the histories were drawn.</param>
/// <param name="Months">n, the months of the run and of each history.</param>
/// <param name="Cagr">Π(1 + r)^(12 / n) − 1.</param>
/// <param name="Sharpe">The Sharpe ratio of r − f of a year.</param>
/// <param name="MaxDrawdown">The lowest of wealth / highest wealth so far − 1, at month ends and with the start.</param>
/// <param name="Wealth">Π(1 + r) after 1, 2, … n months.</param>
/// <param name="AheadOfBenchmark">The share of histories that end above the benchmark's; NaN without a benchmark.</param>
public sealed record Bands(
    Resampling Resampling, int Months, Spread Cagr, Spread Sharpe, Spread MaxDrawdown, IReadOnlyList<Spread> Wealth, double AheadOfBenchmark)
{
    private const int LeastMonths = 12;

    /// <summary>Draws histories. The months of run, bills and benchmark are drawn together.</summary>
    /// <param name="run">r, the returns of whole months.</param>
    /// <param name="cash">f, the riskless rate of each month; null for 0.</param>
    /// <param name="benchmark">b, the benchmark's return of each month, or null.</param>
    /// <param name="resampling">How to draw.</param>
    /// <exception cref="InputException">The length of a block is not allowed.</exception>
    /// <exception cref="ArgumentException">Lengths differ, or the number of histories is below 1.</exception>
    public static Bands Of(double[] run, double[]? cash, double[]? benchmark, Resampling resampling)
    {
        var n = run.Length;
        if ((cash ?? run).Length != n || (benchmark ?? run).Length != n)
            throw new ArgumentException($"The run has {n} months, bills {cash?.Length}, the benchmark {benchmark?.Length}; give all the same months.", nameof(run));
        ArgumentOutOfRangeException.ThrowIfLessThan(resampling.Paths, 1, nameof(resampling));
        if (n < LeastMonths)
            return new(resampling, n, Spread.Unknown, Spread.Unknown, Spread.Unknown, [.. run.Select(_ => Spread.Unknown)], double.NaN);

        var paths = resampling.Paths;
        var (cagr, sharpe, drawdown, ahead) = (new double[paths], new double[paths], new double[paths], new double[paths]);
        var wealth = new double[n][];
        for (var t = 0; t < n; t++) wealth[t] = new double[paths];
        var excess = new double[n];
        for (var path = 0; path < paths; path++)
        {
            var (value, high, deepest, other) = (1.0, 1.0, 0.0, 1.0);
            var rows = resampling.Rows(path, n);
            for (var t = 0; t < n; t++)
            {
                var row = rows[t];
                excess[t] = run[row] - (cash?[row] ?? 0);
                wealth[t][path] = value *= 1 + run[row];
                other *= 1 + (benchmark?[row] ?? double.NaN);
                high = Math.Max(high, value);
                deepest = Math.Min(deepest, value / high - 1);
            }

            cagr[path] = Math.Pow(value, 12.0 / n) - 1;
            sharpe[path] = MonthlySharpe.RatioOf(excess) * Math.Sqrt(12);
            drawdown[path] = deepest;
            ahead[path] = double.IsNaN(value - other) ? double.NaN : value > other ? 1 : 0;
        }

        return new(
            resampling, n, Spread.Of(cagr), Spread.Of(sharpe), Spread.Of(drawdown), [.. wealth.Select(Spread.Of)], ahead.Sum() / paths);
    }
}
