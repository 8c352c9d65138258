namespace Rota.Plugins.Statistics;

// Rule Q36, as Quantopian's risk report had it: windows of calendar months from the first day of one, moved by a month, the
// first and last month as far as the run has them.
internal static class RollingTable
{
    private static readonly int[] Lengths = [1, 3, 6, 12];

    private static readonly string[] Columns =
        ["months", "from", "to", "return", "alpha", "beta", "sharpe", "sortino", "volatility", "maxDrawdown"];

    public static Table Of(BacktestResult run)
    {
        var isRaw = run.Settings.Conventions.StatisticsSet.StartsWith("quantopian", StringComparison.Ordinal);
        var periods = isRaw ? Periods.Of(run).WithoutCash() : Periods.Of(run);
        var rows = new List<Cell[]>();
        foreach (var months in Lengths)
        {
            foreach (var (from, first, end) in Windows(run.Equity, months)) rows.Add(Row(run, periods, months, from, first, end));
        }

        return new Table("Rolling windows", Columns, rows)
        {
            Note = $"Calendar months; ratios a year's, on {(run.Equity.IsMonthly ? "monthly" : "daily")} returns over " +
                   $"{(isRaw ? "a riskless rate of 0" : "T-bills")}, as quantopian-2017 has them.",
        };
    }

    // The first day of a window's first month, and its returns: the first and the one after the last.
    private static List<(DateOnly From, int First, int End)> Windows(EquityCurve equity, int months)
    {
        var windows = new List<(DateOnly, int, int)>();
        if (equity.Dates.Length < 2) return windows;
        var last = FirstOfMonth(equity.Dates[^1]);
        for (var from = FirstOfMonth(equity.Dates[1]); from.AddMonths(months - 1) <= last; from = from.AddMonths(1))
        {
            var (first, end) = (RowAtOrAfter(equity, from) - 1, RowAtOrAfter(equity, from.AddMonths(months)) - 1);
            first = Math.Max(first, 0);
            if (first < end) windows.Add((from, first, end));
        }

        return windows;
    }

    // Return i leads from value i to value i + 1.
    private static Cell[] Row(BacktestResult run, Periods all, int months, DateOnly from, int first, int end)
    {
        var p = all.Within(first..end);
        var values = run.Equity.Values[first..(end + 1)];
        var (x, y) = (p.Excess, p.BenchmarkExcess);
        return
        [
            Cells.Count(months), (DateOnly?)from, (DateOnly?)run.Equity.Dates[end], Cells.Share(values[^1] / values[0] - 1),
            Cells.Share(p.PerYear * Ratios.Intercept(x, y)), Cells.Plain(Ratios.Beta(x, y)),
            Cells.Plain(Ratios.Sharpe(x, p.PerYear)),
            Cells.Plain(Ratios.Sortino(x, p.PerYear)), Cells.Share(Ratios.Volatility(p.Run, p.PerYear)),
            Cells.Share(Drawdowns.Max(values)),
        ];
    }

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);

    private static int RowAtOrAfter(EquityCurve equity, DateOnly day)
    {
        var found = equity.Dates.BinarySearch(day);
        return found < 0 ? ~found : found;
    }
}
