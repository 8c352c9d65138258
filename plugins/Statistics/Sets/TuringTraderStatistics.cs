namespace Rota.Plugins.Statistics;

// TuringTrader's report: logarithms of monthly returns, n in the denominator, calendar years.
internal static class TuringTraderStatistics
{
    private const string Source = "TuringTrader's simple report (engine v2)";
    private const string Months = "over months from month end to month end, without the months of the first and the last value";

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Shared.CagrByDays("365.25", Span.DaysPerYear, Source),
        OfLogs(
            "volatility", Unit.Fraction, Better.Lower, "√12 · √(mean of (l − mean(l))²), l = ln(1 + r)", Needs.Return,
            months => months.Run, Volatility),
        OfLogs(
            "sharpe", Unit.Ratio, Better.Higher, "√12 · mean(l) / √(mean of (l − mean(l))²), l = ln(1 + r − f)",
            Needs.Return | Needs.CashRate | Needs.Risk, months => Sample.Minus(months.Run, months.Cash),
            logs => Sample.Ratio(12 * Sample.Mean(logs), Volatility(logs))),
        Shared.MaxDrawdown with { Source = Source },
        new Figure(
            "longestDrawdownDays", Unit.Days, Better.Lower, "calendar days from a high to the first value above it; an open drawdown does not count", Source,
            Needs.Nothing, LongestToANewHigh),
        Shared.UlcerIndex with { Source = Source },
        new Figure(
            "upi", Unit.Ratio, Better.Higher, "cagr / ulcerIndex, without a riskless rate", Source, Needs.Return | Needs.Risk,
            run => Sample.Ratio(Span.GrowthByDays(CurveFacts.Of(run), Span.DaysPerYear), Shared.UlcerIndex.Of(run))),
        Shared.TotalReturn,
    ];

    private static double LongestToANewHigh(BacktestResult run)
    {
        var values = run.Equity.Values;
        var dates = run.Equity.Dates;
        var (high, longest) = (0, 0);
        for (var row = 1; row < values.Length; row++)
        {
            if (values[row] <= values[high]) continue;
            longest = Math.Max(longest, dates[row].DayNumber - dates[high].DayNumber);
            high = row;
        }

        return longest;
    }

    // A month end is known only by a later value of another month.
    private static (double[] Run, double[] Cash) MonthsOf(BacktestResult run)
    {
        var values = run.Equity.Values;
        var dates = run.Equity.Dates;
        var (returns, cash, start) = (new List<double>(), new List<double>(), -1);
        for (var row = 0; row + 1 < values.Length; row++)
        {
            if (dates[row].Month == dates[row + 1].Month) continue;
            if (start >= 0)
            {
                returns.Add(values[row] / values[start] - 1);
                cash.Add(run.Settings.CashRate.MonthlyReturn(dates[row]));
            }

            start = row;
        }

        return ([.. returns], [.. cash]);
    }

    private static double Volatility(double[] logs) => Sample.PopulationDeviation(logs) * Math.Sqrt(12);

    private static Figure OfLogs(
        string name, Unit unit, Better better, string shape, Needs needs, Func<(double[] Run, double[] Cash), double[]> returns,
        Func<double[], double> formula) => new(
            name, unit, better, $"{shape} {Months}; NaN for fewer than two", Source, needs, run => formula(Sample.Logs(returns(MonthsOf(run)))));
}
