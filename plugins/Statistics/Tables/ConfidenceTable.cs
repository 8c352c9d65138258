using System.Globalization;

namespace Rota.Plugins.Statistics;

// How much of the figures may be luck: the stationary bootstrap (Politis and Romano, 1994) of months, drawn for the run, its benchmark and
// T-bills together.
internal static class ConfidenceTable
{
    private static readonly double[] Percentiles = [5, 50, 95];

    public static Table Of(BacktestResult run)
    {
        var p = Periods.Months(run);
        Figures[] histories = p.Run.Length < NeedsText.LeastMonths ? [Figures.Unknown] : [.. Histories.Of(p.Run.Length).Select(months => History(p, months))];
        double[] Of(Func<Figures, double> figure) => [.. histories.Select(figure)];
        var (growths, sharpes, drawdowns) = (Of(each => each.Growth), Of(each => each.Sharpe), Of(each => each.Drawdown));
        return new Table(
            "Confidence", ["percentile", "cagr", "sharpe", "maxDrawdown"],
            [.. Percentiles.Select(percent => new[]
            {
                Cells.Share(percent / 100), Cells.Share(Known(growths, percent)), Cells.Plain(Known(sharpes, percent)),
                Cells.Share(Known(drawdowns, percent)),
            })])
        {
            Note = $"From 2,000 histories that join random blocks of the run's {p.Run.Length} whole months, {Histories.MeanBlock} long on average, with seed {Histories.Seed}; " +
                   "each figure has its own percentiles, and drawdowns use month ends. Unknown for fewer than 12 months. The histories assume that " +
                   $"the future is made of the past's months; the search for the rule is not in them.{Ahead(Of(each => each.Ahead), run)}",
        };
    }

    private static Figures History(Periods p, int[] months)
    {
        double[] Drawn(double[] returns) => [.. months.Select(month => returns[month])];
        var (r, wealth) = (Drawn(p.Run), new double[months.Length + 1]);
        wealth[0] = 1;
        for (var i = 0; i < months.Length; i++) wealth[i + 1] = wealth[i] * (1 + r[i]);
        return new(
            Span.GrowthOf(r, 12), Ratios.Sharpe(Drawn(p.Excess), 12), Drawdowns.Max(wealth), wealth[^1] - (1 + Sample.Compound(Drawn(p.Benchmark))));
    }

    // A history with an unknown figure could have any value.
    private static double Known(double[] values, double percent) =>
        Array.Exists(values, double.IsNaN) ? double.NaN : Sample.Percentile(values, percent);

    private static string Ahead(double[] ahead, BacktestResult run) => run.Benchmark is null || Array.Exists(ahead, double.IsNaN) ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $" The run ends ahead of {run.BenchmarkName ?? "the benchmark"} in {100.0 * ahead.Count(lead => lead > 0) / ahead.Length:0.0#} % of them.");

    // Ahead is wealth at the end less the benchmark's.
    private readonly record struct Figures(double Growth, double Sharpe, double Drawdown, double Ahead)
    {
        public static Figures Unknown { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN);
    }
}
