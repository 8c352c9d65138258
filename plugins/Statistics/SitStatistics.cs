namespace Rota.Plugins.Statistics;

// What the Systematic Investor Toolbox (2011) printed: calendar years of 365 days, daily Sharpe without a riskless rate whose first day
// counts as a return of 0, two-sided turnover.
internal static class SitStatistics
{
    public static IReadOnlyList<IStatistic> All { get; } =
    [
        new Figure("cagr", Unit.Fraction, run => Math.Pow(1 + run.Equity.TotalReturn, 365.0 / (run.To.DayNumber - run.From.DayNumber)) - 1),
        new Figure("volatility", Unit.Fraction, run => Sample.Deviation(Returns(run)) * Math.Sqrt(252)),
        new Figure("sharpe", Unit.Ratio, run => Math.Sqrt(252) * Sample.Mean(Returns(run)) / Sample.Deviation(Returns(run))),
        new Figure("maxDrawdown", Unit.Fraction, run => Sample.Least(run.Equity.Drawdowns())),
        new Figure("longestDrawdownDays", Unit.Days, run => Drawdowns.Of(run.Equity).LongestDays),
        new Figure("turnover", Unit.Fraction, run => SitHoldings.Of(run).Turnover()),
        new Figure("maxDeviation", Unit.Fraction, run => SitHoldings.Of(run).MaxDeviation()),
        new Figure("totalReturn", Unit.Fraction, run => run.Equity.TotalReturn),
    ];

    private static double[] Returns(BacktestResult run) => [0, .. run.Equity.Returns()];
}
