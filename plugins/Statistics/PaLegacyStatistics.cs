namespace Rota.Plugins.Statistics;

// What the KDA post (2019) printed: R's PerformanceAnalytics 2.0 on the n returns after the first decision, riskless rate 0. The
// post divides the annual return rounded to four digits by drawdown and by ulcer index; so do calmar and upi here.
internal static class PaLegacyStatistics
{
    public static IReadOnlyList<IStatistic> All { get; } =
    [
        new Figure("cagr", Unit.Fraction, Annualized),
        new Figure("volatility", Unit.Fraction, Deviation),
        new Figure("sharpe", Unit.Ratio, run => Sample.Ratio(Annualized(run), Deviation(run))),
        new Figure("maxDrawdown", Unit.Fraction, MaxDrawdown),
        new Figure("longestDrawdownDays", Unit.Days, run => Drawdowns.Of(run.Equity).LongestDays),
        new Figure("calmar", Unit.Ratio, run => Sample.Ratio(Printed(run), -MaxDrawdown(run))),
        new Figure("ulcerIndex", Unit.Fraction, UlcerIndex),
        new Figure("upi", Unit.Ratio, run => Sample.Ratio(Printed(run), UlcerIndex(run))),
        new Figure("turnover", Unit.Fraction, HouseStatistics.Turnover),
        new Figure("totalReturn", Unit.Fraction, run => run.Equity.TotalReturn),
    ];

    // Returns to a year; the package goes by how far they are apart.
    private static double Scale(BacktestResult run) => run.Equity.IsMonthly ? 12 : 252;

    // (V_end / V_0)^(scale / n) − 1.
    private static double Annualized(BacktestResult run) =>
        Math.Pow(1 + run.Equity.TotalReturn, Scale(run) / (run.Equity.Values.Length - 1)) - 1;

    private static double Printed(BacktestResult run) => Math.Round(Annualized(run), 4);

    private static double Deviation(BacktestResult run) => Sample.Deviation(run.Equity.Returns()) * Math.Sqrt(Scale(run));

    private static double MaxDrawdown(BacktestResult run) => Sample.Least(run.Equity.Drawdowns());

    // Its drawdowns read a return of 0.01 as 0.01 per cent: they nearly sum returns since the last high instead of compounding them.
    private static double UlcerIndex(BacktestResult run)
    {
        var returns = run.Equity.Returns();
        var (value, sum) = (1.0, 0.0);
        foreach (var change in returns)
        {
            value = Math.Min(value * (1 + change / 100), 1);
            var depth = 100 * (value - 1);
            sum += depth * depth;
        }

        return Math.Sqrt(sum / returns.Length);
    }
}
