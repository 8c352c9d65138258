namespace Rota.Plugins.Statistics;

// The statistics of the Systematic Investor Toolbox (2011): years of 365 calendar days, a Sharpe ratio without a riskless rate that
// counts the first day as a return of 0, and two-sided turnover.
internal static class SitStatistics
{
    private const string Source = "Systematic Investor Toolbox (2011), whose k is the nearest of 252, 52, 26, 13, 12, 6, 4, 3, 2 and 1";
    private const string First = "the first day counts as a return of 0";
    private const Needs Ratio = Needs.Return | Needs.Risk;

    private static readonly Program Toolbox = new(Source, Annualisation.BySpacing);

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Shared.CagrByDays("365", 365, Source),
        Toolbox.Yearly(
            "volatility", Unit.Fraction, Better.Lower, $"sd(r) · √k, {First}", Needs.Return, p => Ratios.Volatility(WithFirst(p), p.PerYear)),
        Toolbox.Yearly(
            "sharpe", Unit.Ratio, Better.Higher, $"mean(r) / sd(r) · √k, riskless rate 0, {First}", Ratio, Sharpe),
        Shared.MaxDrawdown with { Source = Source },
        Shared.LongestDrawdownDays,
        OfHoldings(
            "turnover", Better.Lower,
            "the mean over calendar years of Σ |Δshares| · price / mean value, two-sided, without the first purchase; every " +
            "trade sets shares to weight / price, as if wealth were still the initial capital", held => held.Turnover()),
        new Figure(
            "turnoverWealthScaled", Unit.Fraction, Better.Lower,
            "the mean over calendar years of Σ |traded value| / mean(V), two-sided, without the funding",
            Source, Needs.Nothing, Trading.BothSidesByYear),
        OfHoldings(
            "maxDeviation", Better.Neither, "max |weight − target| over assets and days, after a day's orders", held => held.MaxDeviation()),
        Shared.TotalReturn,
        Toolbox.Yearly(
            "dvr", Unit.Ratio, Better.Higher, "sharpe · ρ², with ρ the correlation of V and the day's number", Ratio,
            run => Sharpe(Toolbox.PeriodsOf(run)) * Math.Pow(Straightness(run.Equity), 2)),
        new Figure(
            "averageDrawdown", Unit.Fraction, Better.Higher, "the mean depth of all drawdowns; NaN without any", Source,
            Needs.Nothing, run => Sample.Mean([.. Drawdown.Of(run.Equity).Select(each => each.Depth)])),
        Toolbox.Of(
            "valueAtRisk", Unit.Fraction, Better.Higher, $"the fifth percentile of r, interpolated linearly, {First}", Needs.Nothing,
            p => Sample.Percentile(WithFirst(p), 5)),
        Toolbox.Of(
            "expectedShortfall", Unit.Fraction, Better.Higher, $"the mean of the r below valueAtRisk, {First}; NaN without any", Needs.Nothing,
            p => Sample.MeanOfTail(WithFirst(p), 5, withEdge: false)),
        OfHoldings(
            "exposure", Better.Neither, "the share of days that begin with holdings other than cash; the first day counts as cash",
            held => held.Exposure()),
    ];

    private static double[] WithFirst(Periods p) => [0, .. p.Run];

    private static double Sharpe(Periods p) => Ratios.Sharpe(WithFirst(p), p.PerYear);

    private static double Straightness(EquityCurve equity)
    {
        var days = new double[equity.Dates.Length];
        for (var i = 0; i < days.Length; i++) days[i] = equity.Dates[i].DayNumber - equity.Dates[0].DayNumber;
        return Sample.Correlation(days, equity.Values.ToArray());
    }

    private static Figure OfHoldings(string name, Better better, string shape, Func<SitHoldings, double> formula) =>
        new(name, Unit.Fraction, better, shape, Source, Needs.Nothing, run => formula(SitHoldings.Of(run)));
}
