namespace Rota.Plugins.Statistics;

// How far apart histories are that could have happened as well: quantiles of wealth by months.
internal static class BandsTable
{
    private static readonly double[] Percentiles = [5, 25, 50, 75, 95];

    private static readonly string[] Columns = ["months", "day", "p5", "p25", "median", "p75", "p95", "run"];

    public static Table Of(BacktestResult run)
    {
        var returns = Periods.Months(run).Run;
        return new Table("Bands", Columns, returns.Length < NeedsText.LeastMonths ? [] : Rows(run, returns))
        {
            Note = $"Wealth after so many whole months, 1 before the first: quantiles of 2,000 histories that join random blocks of the run's months, {Histories.MeanBlock} " +
                   $"long on average, with seed {Histories.Seed}, and the run itself. Each month has quantiles of its own. These bands assume that the future is made of the past's " +
                   "months; the search for the rule is not in them." + (returns.Length < NeedsText.LeastMonths ? " Unknown for fewer than 12 whole months." : ""),
        };
    }

    private static Cell[][] Rows(BacktestResult run, double[] returns)
    {
        var months = run.Equity.WholeMonths();
        var wealth = Drawn(returns);
        var rows = new Cell[returns.Length + 1][];
        rows[0] = [Cells.Count(0), (DateOnly?)DayBefore(run.Equity, months[0].End), .. Percentiles.Select(_ => Cells.Plain(1)), Cells.Plain(1)];
        for (var (month, own) = (0, 1.0); month < returns.Length; month++)
        {
            own *= 1 + returns[month];
            Array.Sort(wealth[month]);
            var sorted = wealth[month];
            rows[month + 1] =
            [
                Cells.Count(month + 1), (DateOnly?)months[month].End, .. Percentiles.Select(percent => Cells.Plain(Sample.PercentileOfSorted(sorted, percent))),
                Cells.Plain(own),
            ];
        }

        return rows;
    }

    // By month, then by history.
    private static double[][] Drawn(double[] returns)
    {
        var wealth = returns.Select(_ => new double[Histories.Count]).ToArray();
        foreach (var (path, rows) in Histories.Of(returns.Length).Index())
        {
            var value = 1.0;
            for (var month = 0; month < rows.Length; month++) wealth[month][path] = value *= 1 + returns[rows[month]];
        }

        return wealth;
    }

    // The last day of the month before.
    private static DateOnly DayBefore(EquityCurve curve, DateOnly end)
    {
        var at = curve.Dates.BinarySearch(new DateOnly(end.Year, end.Month, 1));
        return curve.Dates[(at < 0 ? ~at : at) - 1];
    }
}
