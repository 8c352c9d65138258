namespace Rota.Plugins.Statistics;

// What the Systematic Investor Toolbox (2011) printed: calendar years of 365 days, daily Sharpe without a riskless rate whose first day
// counts as a return of 0, two-sided turnover.
internal static class SitStatistics
{
    public static IReadOnlyList<IStatistic> All { get; } =
    [
        new Figure("cagr", Unit.Fraction, run => Math.Pow(1 + run.Equity.TotalReturn, 365.0 / (run.To.DayNumber - run.From.DayNumber)) - 1),
        new Figure("volatility", Unit.Fraction, run => Sample.Deviation(Returns(run)) * Math.Sqrt(252)),
        new Figure("sharpe", Unit.Ratio, run => Math.Sqrt(252) * Sample.Ratio(Sample.Mean(Returns(run)), Sample.Deviation(Returns(run)))),
        new Figure("maxDrawdown", Unit.Fraction, run => Sample.Least(run.Equity.Drawdowns())),
        new Figure("longestDrawdownDays", Unit.Days, run => Drawdowns.Of(run.Equity).LongestDays),
        new Figure("turnover", Unit.Fraction, run => SitHoldings.Of(run).Turnover()),
        new Figure("turnoverWealthScaled", Unit.Fraction, TurnoverWealthScaled),
        new Figure("maxDeviation", Unit.Fraction, run => SitHoldings.Of(run).MaxDeviation()),
        new Figure("totalReturn", Unit.Fraction, run => run.Equity.TotalReturn),
    ];

    // For each calendar year Σ |traded value| / mean equity; the mean of the years, the funding left out.
    private static double TurnoverWealthScaled(BacktestResult run)
    {
        var funded = run.Rebalances.FirstOrDefault(decision => decision.Kind == RebalanceKind.Funding).Filled;
        var years = new List<double>();
        for (int row = 0, trade = 0; row < run.Equity.Values.Length;)
        {
            var (year, first, traded, value) = (run.Equity.Dates[row].Year, row, 0.0, 0.0);
            for (; row < run.Equity.Values.Length && run.Equity.Dates[row].Year == year; row++)
            {
                value += run.Equity.Values[row];
                for (; trade < run.Trades.Count && run.Trades[trade].Date == run.Equity.Dates[row]; trade++)
                    traded += run.Trades[trade].Date == funded ? 0 : Math.Abs(run.Trades[trade].Value);
            }

            years.Add(traded / (value / (row - first)));
        }

        return Sample.Mean([.. years]);
    }

    private static double[] Returns(BacktestResult run) => [0, .. run.Equity.Returns()];
}
