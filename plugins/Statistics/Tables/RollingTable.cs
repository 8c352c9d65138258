namespace Rota.Plugins.Statistics;

// Rule Q36, as in Quantopian's risk report: windows of calendar months, moved by a month. Quantopian's include a partial first and last
// month; others have whole months only.
internal static class RollingTable
{
    private static readonly int[] Lengths = [1, 3, 6, 12];

    private static readonly string[] Columns =
        ["months", "from", "to", "return", "alpha", "beta", "sharpe", "sortino", "volatility", "maxDrawdown"];

    public static Table Of(BacktestResult run)
    {
        var isRaw = run.Settings.Conventions.StatisticsSet.StartsWith("quantopian", StringComparison.Ordinal);
        var periods = isRaw ? Periods.Of(run).WithoutCash() : Periods.Of(run);
        var months = isRaw ? run.Equity.MonthlyReturns() : run.Equity.WholeMonths();
        var rows = new List<Cell[]>();
        foreach (var length in Lengths)
        {
            foreach (var (from, first, end, isWhole) in Windows(run.Equity, months, length))
            {
                var row = Row(run, periods, length, from, first, end);
                rows.Add(isRaw ? [.. row, isWhole ? Cell.Blank : "partial"] : row);
            }
        }

        return new Table("Rolling windows", isRaw ? [.. Columns, "partial"] : Columns, rows)
        {
            Note = (isRaw
                ? "Windows of calendar months; those with a partial month at either end of the run are marked partial, as Quantopian counted them; "
                : "Windows of whole calendar months, up to the last whole month; ") +
                $"ratios are annualised, from {Kind(run.Equity.Frequency)} returns in excess of {(isRaw ? "a riskless rate of 0" : "T-bills")}, as in quantopian-2017.",
        };
    }

    private static string Kind(Frequency? frequency) => frequency switch
    {
        Frequency.Daily or Frequency.AllDays => "daily",
        Frequency.Weekly => "weekly",
        Frequency.Monthly => "monthly",
        Frequency.Quarterly => "quarterly",
        _ => "the curve's own",
    };

    // The first day of a window's first month, its returns (the first and the one after the last), and whether all its months are whole.
    private static List<(DateOnly From, int First, int End, bool IsWhole)> Windows(
        EquityCurve equity, IReadOnlyList<PeriodReturn> months, int length)
    {
        var windows = new List<(DateOnly, int, int, bool)>();
        if (months.Count == 0) return windows;
        var last = FirstOfMonth(months[^1].End);
        for (var from = FirstOfMonth(months[0].End); from.AddMonths(length - 1) <= last; from = from.AddMonths(1))
        {
            var (first, end) = (RowAtOrAfter(equity, from) - 1, RowAtOrAfter(equity, from.AddMonths(length)) - 1);
            first = Math.Max(first, 0);
            var isWhole = months.Where(month => month.End >= from && month.End < from.AddMonths(length)).All(month => month.IsWhole);
            if (first < end) windows.Add((from, first, end, isWhole));
        }

        return windows;
    }

    // Return i goes from value i to value i + 1.
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
