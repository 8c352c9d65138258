namespace Rota.Plugins.Statistics;

// The figures of the KDA post (2019): R's PerformanceAnalytics 2.0 on the n returns after the first decision, riskless rate 0. The
// post divides the annual return rounded to four digits by drawdown and by ulcer index; so do calmar and upi here.
internal static class PaLegacyStatistics
{
    private const Needs Ratio = Needs.Return | Needs.Risk;

    private static readonly Program Post = new("Kipnis, QuantStrat TradeR (2019), by PerformanceAnalytics 2.0", Annualisation.BySpacing);
    private static readonly Program Package = new("PerformanceAnalytics before April 2026", Annualisation.BySpacing);

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Post.Cagr,
        Post.Volatility,
        Post.Yearly(
            "sharpe", Unit.Ratio, Better.Higher, "cagr / volatility, riskless rate 0", Ratio,
            run => Sample.Ratio(Post.Growth(run), Volatility(Post.PeriodsOf(run)))),
        Shared.MaxDrawdown with { Source = Post.Source },
        Shared.LongestDrawdownDays,
        Post.Yearly(
            "calmar", Unit.Ratio, Better.Higher, "cagr rounded to four digits / |maxDrawdown|", Ratio,
            run => Sample.Ratio(Printed(run), -Drawdowns.Max(run.Equity))),
        new Figure(
            "ulcerIndex", Unit.Fraction, Better.Lower, "√(Σ d² / n), d compounding returns since the last high as if they were per cent",
            Post.Source, Needs.Return, UlcerIndex),
        Post.Yearly(
            "upi", Unit.Ratio, Better.Higher, "cagr rounded to four digits / ulcerIndex", Ratio,
            run => Sample.Ratio(Printed(run), UlcerIndex(run))),
        Shared.Turnover,
        Shared.TotalReturn,
        Package.Yearly(
            "sharpeWithRiskFree", Unit.Ratio, Better.Higher, "((Π(1 + r − f))^(k / n) − 1) / volatility",
            Ratio | Needs.CashRate, p => Sample.Ratio(Span.GrowthOf(p.Excess, p.PerYear), Volatility(p))),
        Package.Yearly(
            "upiUnrounded", Unit.Ratio, Better.Higher, "cagr / ulcerIndex, riskless rate 0", Ratio,
            run => Sample.Ratio(Package.Growth(run), UlcerIndex(run))),
    ];

    private static double Printed(BacktestResult run) => Math.Round(Post.Growth(run), 4);

    private static double Volatility(Periods p) => Ratios.Volatility(p.Run, p.PerYear);

    // Its drawdowns read a return of 0.01 as 0.01 per cent: they nearly sum returns since the last high instead of
    // compounding them.
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
