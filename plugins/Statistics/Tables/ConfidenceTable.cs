namespace Rota.Plugins.Statistics;

// How much of the figures may be luck: the stationary bootstrap (Politis and Romano, 1994) of months, drawn for the run and T-bills
// together.
internal static class ConfidenceTable
{
    private const int Paths = 2000;
    private static readonly double[] Percentiles = [5, 50, 95];

    public static Table Of(BacktestResult run)
    {
        var p = Periods.Months(run);
        var isLong = p.Run.Length >= NeedsText.LeastMonths;
        var (growths, sharpes, drawdowns) = isLong ? Histories(p) : ([double.NaN], [double.NaN], [double.NaN]);
        return new Table(
            "Confidence", ["percentile", "cagr", "sharpe", "maxDrawdown"],
            [.. Percentiles.Select(percent => new[]
            {
                Cells.Share(percent / 100), Cells.Share(Known(growths, percent)), Cells.Plain(Known(sharpes, percent)),
                Cells.Share(Known(drawdowns, percent)),
            })])
        {
            Note = "From 2,000 histories that join random blocks of the run's whole months, 6 long on average, with a fixed seed; " +
                   "each figure has its own percentiles, and drawdowns use month ends. Unknown for fewer than 12 months.",
        };
    }

    private static (double[] Growths, double[] Sharpes, double[] Drawdowns) Histories(Periods p)
    {
        var (growths, sharpes, drawdowns) = (new double[Paths], new double[Paths], new double[Paths]);
        var blocks = new Blocks(p.Run.Length);
        var (excess, r, x, wealth) = (p.Excess, new double[p.Run.Length], new double[p.Run.Length], new double[p.Run.Length + 1]);
        for (var path = 0; path < Paths; path++)
        {
            wealth[0] = 1;
            var months = blocks.Draw();
            for (var i = 0; i < months.Length; i++)
            {
                (r[i], x[i]) = (p.Run[months[i]], excess[months[i]]);
                wealth[i + 1] = wealth[i] * (1 + r[i]);
            }

            growths[path] = Span.GrowthOf(r, 12);
            sharpes[path] = Ratios.Sharpe(x, 12);
            drawdowns[path] = Statistics.Drawdowns.Max(wealth);
        }

        return (growths, sharpes, drawdowns);
    }

    // A history with an unknown figure could have any value.
    private static double Known(double[] values, double percent) =>
        Array.Exists(values, double.IsNaN) ? double.NaN : Sample.Percentile(values, percent);
}
