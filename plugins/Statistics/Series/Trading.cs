namespace Rota.Plugins.Statistics;

// The turnover and orders of a run, as programs count them.
internal static class Trading
{
    // The smaller of purchases and sales of each day, as a share of equity, summed per year.
    public static double SmallerSide(BacktestResult run)
    {
        var sum = 0.0;
        foreach (var (_, equity, trades) in Days(run))
        {
            var (bought, sold) = (0.0, 0.0);
            foreach (var trade in trades)
            {
                if (trade.Value > 0) bought += trade.Value;
                else sold -= trade.Value;
            }

            sum += Math.Min(bought, sold) / equity;
        }

        return sum / Span.Years(CurveFacts.Of(run));
    }

    // The mean over all days of purchases and sales, as a share of equity.
    public static double DailyVolume(BacktestResult run)
    {
        var sum = 0.0;
        foreach (var (_, equity, trades) in Days(run)) sum += Value(trades) / equity;
        return sum / run.Equity.Values.Length;
    }

    // The mean over calendar years of purchases and sales / mean equity, without the funding.
    public static double BothSidesByYear(BacktestResult run)
    {
        var traded = Days(run).Where(each => !IsFunding(run, each.Day))
            .ToLookup(each => each.Day.Year, each => Value(each.Trades));
        var years = new List<double>();
        for (var row = 0; row < run.Equity.Values.Length;)
        {
            var (year, first, value) = (run.Equity.Dates[row].Year, row, 0.0);
            for (; row < run.Equity.Values.Length && run.Equity.Dates[row].Year == year; row++) value += run.Equity.Values[row];
            years.Add(traded[year].Sum() / (value / (row - first)));
        }

        return Sample.Mean([.. years]);
    }

    private static double Value(IEnumerable<Trade> trades) => trades.Sum(trade => Math.Abs(trade.Value));

    private static bool IsFunding(BacktestResult run, DateOnly day) =>
        run.Rebalances.FirstOrDefault(decision => decision.Kind == RebalanceKind.Funding).Filled == day;

    // The days with trades and their equity, in order.
    private static IEnumerable<(DateOnly Day, double Equity, IReadOnlyList<Trade> Trades)> Days(BacktestResult run) => run.Trades
        .GroupBy(trade => trade.Date)
        .Select(day => (day.Key, run.Equity.Values[run.Equity.Dates.BinarySearch(day.Key)], (IReadOnlyList<Trade>)[.. day]));
}
