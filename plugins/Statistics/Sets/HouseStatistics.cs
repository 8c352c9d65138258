namespace Rota.Plugins.Statistics;

// The house's statistics. r, b, f are returns of whole months of the run, its benchmark and T-bills. Ratios of return and risk are
// monthly, so that they mean the same on monthly history; drawdowns use every value of the curve. Ratios need 12 months, yearly
// returns a year.
internal static class HouseStatistics
{
    private const string Choice = "Rota";
    private const Needs Ratio = Needs.Months | Needs.Risk;
    private const Needs Excess = Ratio | Needs.CashRate;
    private const Needs Against = Ratio | Needs.Benchmark;

    public static Figure Cagr { get; } = new(
        "cagr", Unit.Fraction, Better.Higher, "(V_end / V_0)^(365.25 / days) − 1; for a monthly curve ^(12 / n)", Choice, Needs.Year,
        run => run.Equity.IsMonthly ? Span.GrowthByReturns(run.Equity, 12) : Span.GrowthByDays(run, Span.DaysPerYear));

    public static Figure Volatility { get; } = OfMonths(
        "volatility", Unit.Fraction, Better.Lower, "sd(r) · √12 of whole months, n − 1 in the denominator", Choice, Needs.Months,
        p => Ratios.Volatility(p.Run, 12));

    public static Figure Sharpe { get; } = OfMonths(
        "sharpe", Unit.Ratio, Better.Higher, "mean(r − f) / sd(r − f) · √12 of whole months", "Sharpe (1994)", Excess,
        p => Ratios.Sharpe(p.Excess, 12));

    public static Figure Sortino { get; } = OfMonths(
        "sortino", Unit.Ratio, Better.Higher, "12 · mean(r − f) / (√12 · √(Σ min(r − f, 0)² / n)) of whole months, all n in the denominator",
        "Sortino and Price (1994)", Excess, p => Ratios.Sortino(p.Excess, 12));

    public static Figure Calmar { get; } = Shared.Calmar("Young (1991), who takes 36 months", Cagr.Of) with
    {
        Needs = Needs.Year | Needs.Risk,
    };

    // The excess is earned in the n periods after the start, so the risk is measured at their ends, without the start.
    public static Figure Upi { get; } = new(
        "upi", Unit.Ratio, Better.Higher, "(cagr − riskFreeCagr) / √(Σ D(t)² / n) over the n values after the start", "Martin and McCann (1989)",
        Needs.Year | Excess, run => Sample.Ratio(Cagr.Of(run) - RiskFreeCagr(run), Drawdowns.UlcerOfPeriods(run.Equity)));

    public static Figure OrdersPerYear { get; } = new(
        "ordersPerYear", Unit.Ratio, Better.Lower,
        "orders above 0.1 % of equity / years, without the funding; an order buys or sells one asset on one day",
        "rule A59 (AllocateSmartly)", Needs.Year, Trading.OrdersPerYear);

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Cagr, Volatility, Sharpe, Sortino, Shared.MaxDrawdown, Shared.LongestDrawdownDays, Calmar, Shared.UlcerIndex, Upi,
        Shared.Turnover, Shared.TotalReturn,
        new Figure(
            "riskFreeCagr", Unit.Fraction, Better.Neither, "(Π(1 + f))^(12 / n) − 1 of T-bills over whole months", Choice,
            Needs.Months | Needs.CashRate, RiskFreeCagr),
        OfMonths(
            "alpha", Unit.Fraction, Better.Higher, "12 · (mean(r − f) − beta · mean(b − f)) of whole months", "Jensen (1968)",
            Against | Needs.CashRate, p => 12 * Ratios.Intercept(p.Excess, p.BenchmarkExcess)),
        OfMonths(
            "beta", Unit.Ratio, Better.Neither, "cov(r − f, b − f) / var(b − f) of whole months", "Jensen (1968)", Against | Needs.CashRate,
            p => Ratios.Beta(p.Excess, p.BenchmarkExcess)),
        OfMonths(
            "trackingError", Unit.Fraction, Better.Neither, "sd(r − b) · √12 of whole months", Choice, Needs.Months | Needs.Benchmark,
            Ratios.TrackingError),
        OfMonths(
            "informationRatio", Unit.Ratio, Better.Higher, "12 · mean(r − b) / trackingError", "Grinold and Kahn (1995)", Against,
            p => Ratios.Information(p, 12)),
        OfMonths("bestMonth", Unit.Fraction, Better.Higher, "max r of whole months", Choice, Needs.Months, p => p.Run.Max()),
        OfMonths("worstMonth", Unit.Fraction, Better.Higher, "min r of whole months", Choice, Needs.Months, p => Sample.Least(p.Run)),
        OfMonths(
            "winningMonths", Unit.Fraction, Better.Higher, "the share of whole months with r above 0", Choice, Needs.Months,
            p => p.Run.Count(value => value > 0) / (double)p.Run.Length),
        Shared.OpenDrawdownDays, OrdersPerYear,
        OfMonths(
            "skewness", Unit.Ratio, Better.Neither, "mean(((r − mean) / σ)³) of whole months, n in every denominator", Choice, Ratio,
            p => Sample.StandardMoment(p.Run, 3)),
        OfMonths(
            "excessKurtosis", Unit.Ratio, Better.Neither, "mean(((r − mean) / σ)⁴) − 3 of whole months, n in every denominator", Choice, Ratio,
            p => Sample.StandardMoment(p.Run, 4) - 3),
        OfMonths(
            "valueAtRisk", Unit.Fraction, Better.Higher, "the fifth percentile of the returns of whole months, interpolated linearly; a loss is negative",
            Choice, Needs.Months, p => Sample.Percentile(p.Run, 5)),
        OfMonths(
            "expectedShortfall", Unit.Fraction, Better.Higher, "the mean of the returns of whole months at or below valueAtRisk", Choice, Needs.Months,
            p => Sample.MeanOfTail(p.Run, 5, withEdge: true)),
        OfMonths(
            "upCapture", Unit.Fraction, Better.Higher, "mean(r) / mean(b) over the whole months with b above 0, NaN without any", Choice,
            Needs.Months | Needs.Benchmark, p => Capture(p, b => b > 0)),
        OfMonths(
            "downCapture", Unit.Fraction, Better.Lower, "mean(r) / mean(b) over the whole months with b below 0, NaN without any", Choice,
            Needs.Months | Needs.Benchmark, p => Capture(p, b => b < 0)),
        OfMonths(
            "psr", Unit.Fraction, Better.Higher,
            "Φ(SR · √(n − 1) / √(1 − skewness · SR + (kurtosis − 1) / 4 · SR²)), the probability that the true Sharpe ratio is " +
            "above 0: SR = mean(r − f) / sd(r − f) of whole months, with the skewness and kurtosis (3 when normal) of r − f",
            "Bailey and López de Prado (2012)", Excess, Psr),
    ];

    private static double RiskFreeCagr(BacktestResult run) => Span.GrowthOf(run.MonthlyCashReturns(), 12);

    private static double Psr(Periods p) => ProbabilisticSharpe.Of(
        Ratios.Sharpe(p.Excess, 1), 0, Sample.StandardMoment(p.Excess, 3), Sample.StandardMoment(p.Excess, 4), p.Run.Length);

    private static double Capture(Periods p, Predicate<double> isMeant) => Sample.Ratio(
        Sample.Mean([.. p.Run.Where((_, i) => isMeant(p.Benchmark[i]))]), Sample.MeanOf(p.Benchmark, isMeant));

    private static Figure OfMonths(
        string name, Unit unit, Better better, string shape, string source, Needs needs, Func<Periods, double> formula) =>
        new(name, unit, better, shape, source, needs, run => formula(Periods.Months(run)));
}
