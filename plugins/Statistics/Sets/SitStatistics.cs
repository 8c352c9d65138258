namespace Rota.Plugins.Statistics;

// What the Systematic Investor Toolbox (2011) printed: calendar years of 365 days, Sharpe without a riskless rate whose first
// day counts as a return of 0, two-sided turnover.
internal static class SitStatistics
{
    private const string Source = "Systematic Investor Toolbox (2011)";
    private const string First = "the first day a return of 0";
    private const Needs Ratio = Needs.Return | Needs.Risk;

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Shared.CagrByDays("365", 365, Source),
        OfReturns("volatility", $"sd(r) · √k, {First}{Shared.Year}", Needs.Return, p => Ratios.Volatility(p.Run, p.PerYear)),
        OfReturns(
            "sharpe", $"mean(r) / sd(r) · √k, riskless rate 0, {First}{Shared.Year}", Ratio,
            p => Ratios.Sharpe(p.Run, p.PerYear)),
        Shared.MaxDrawdown with { Source = Source },
        Shared.LongestDrawdownDays,
        OfHoldings(
            "turnover",
            "the mean over calendar years of Σ |Δshares| · price / mean value, two-sided, the first purchase left out; every " +
            "trade sets shares to weight / price, as if wealth were still the first capital", held => held.Turnover()),
        new Figure(
            "turnoverWealthScaled", Unit.Fraction,
            "the mean over calendar years of Σ |traded value| / mean(V), two-sided, the funding left out",
            Source, Needs.Nothing, Trading.BothSidesByYear),
        OfHoldings(
            "maxDeviation", "max |weight − target| over assets and days, after a day's trades", held => held.MaxDeviation()),
        Shared.TotalReturn,
        new Figure(
            "dvr", Unit.Ratio, "sharpe · ρ², ρ the correlation of V and the day's number", Source, Ratio,
            run => Ratios.Sharpe(Returns(run).Run, Returns(run).PerYear) * Math.Pow(Straightness(run.Equity), 2)),
        new Figure(
            "averageDrawdown", Unit.Fraction, "the mean of the depths of all drawdowns, NaN where there is none", Source,
            Needs.Nothing, run => Sample.Mean([.. Drawdown.Of(run.Equity).Select(each => each.Depth)])),
        OfReturns(
            "valueAtRisk", $"the fifth percentile of r, linear between them, {First}", Needs.Nothing,
            p => Sample.Percentile(p.Run, 5)),
        OfReturns(
            "expectedShortfall", $"the mean of the r below valueAtRisk, {First}, NaN where none is", Needs.Nothing,
            p => Sample.MeanOfTail(p.Run, 5, withEdge: false)),
        OfHoldings(
            "exposure", "the share of days on which anything but cash is held after their trades", held => held.Exposure()),
    ];

    private static Periods Returns(BacktestResult run)
    {
        var p = Periods.Of(run);
        return p with { Run = [0, .. p.Run] };
    }

    private static double Straightness(EquityCurve equity)
    {
        var days = new double[equity.Dates.Length];
        for (var i = 0; i < days.Length; i++) days[i] = equity.Dates[i].DayNumber - equity.Dates[0].DayNumber;
        return Sample.Correlation(days, equity.Values.ToArray());
    }

    private static Figure OfReturns(string name, string shape, Needs needs, Func<Periods, double> formula) =>
        new(name, name is "sharpe" ? Unit.Ratio : Unit.Fraction, shape, Source, needs, run => formula(Returns(run)));

    private static Figure OfHoldings(string name, string shape, Func<SitHoldings, double> formula) =>
        new(name, Unit.Fraction, shape, Source, Needs.Nothing, run => formula(SitHoldings.Of(run)));
}
