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

    public static CurveFigure Cagr { get; } = new(
        "cagr", Unit.Fraction, Better.Higher, "(V_end / V_0)^(365.25 / days) − 1; for a monthly curve ^(12 / n)", Choice, Needs.Year,
        (in facts) => facts.Frequency == Frequency.Monthly ? Span.GrowthByReturns(facts, 12) : Span.GrowthByDays(facts, Span.DaysPerYear));

    public static CurveFigure Volatility { get; } = new(
        "volatility", Unit.Fraction, Better.Lower, "sd(r) · √12 of whole months, n − 1 in the denominator", Choice, Needs.Months,
        (in facts) => Ratios.Volatility(facts.Months.Returns, 12));

    public static CurveFigure Sharpe { get; } = new(
        "sharpe", Unit.Ratio, Better.Higher, "mean(r − f) / sd(r − f) · √12 of whole months", "Sharpe (1994)", Excess,
        (in facts) => Ratios.Sharpe(facts.Months.Excess, 12));

    public static CurveFigure Sortino { get; } = new(
        "sortino", Unit.Ratio, Better.Higher, "12 · mean(r − f) / (√12 · √(Σ min(r − f, 0)² / n)) of whole months, all n in the denominator",
        "Sortino and Price (1994)", Excess, (in facts) => Ratios.Sortino(facts.Months.Excess, 12));

    public static CurveFigure Calmar { get; } = Shared.Calmar("Young (1991), who takes 36 months", Cagr.Of) with
    {
        Needs = Needs.Year | Needs.Risk,
    };

    // The excess is earned in the n periods after the start, so the risk is measured at their ends, without the start.
    public static CurveFigure Upi { get; } = new(
        "upi", Unit.Ratio, Better.Higher, "(cagr − riskFreeCagr) / √(Σ D(t)² / n) over the n values after the start", "Martin and McCann (1989)",
        Needs.Year | Excess, (in facts) => Sample.Ratio(Cagr.Of(facts) - RiskFreeCagr(facts), Drawdowns.UlcerOfPeriods(facts)));

    public static CurveFigure OrdersPerYear { get; } = new(
        "ordersPerYear", Unit.Ratio, Better.Lower,
        "orders above 0.1 % of equity / years, without the funding; an order buys or sells one asset on one day",
        "rule A59 (AllocateSmartly)", Needs.Year, (in facts) => facts.Trading.Orders / Span.Years(facts));

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Cagr, Volatility, Sharpe, Sortino, Shared.MaxDrawdown, Shared.LongestDrawdownDays, Calmar, Shared.UlcerIndex, Upi,
        Shared.Turnover, Shared.TotalReturn,
        new CurveFigure(
            "riskFreeCagr", Unit.Fraction, Better.Neither, "(Π(1 + f))^(12 / n) − 1 of T-bills over whole months", Choice,
            Needs.Months | Needs.CashRate, RiskFreeCagr),
        new CurveFigure(
            "alpha", Unit.Fraction, Better.Higher, "12 · (mean(r − f) − beta · mean(b − f)) of whole months", "Jensen (1968)",
            Against | Needs.CashRate, (in facts) => 12 * Ratios.Intercept(facts.Compared.Excess, facts.Compared.BenchmarkExcess)),
        new CurveFigure(
            "beta", Unit.Ratio, Better.Neither, "cov(r − f, b − f) / var(b − f) of whole months", "Jensen (1968)", Against | Needs.CashRate,
            (in facts) => Ratios.Beta(facts.Compared.Excess, facts.Compared.BenchmarkExcess)),
        new CurveFigure(
            "trackingError", Unit.Fraction, Better.Neither, "sd(r − b) · √12 of whole months", Choice, Needs.Months | Needs.Benchmark,
            (in facts) => Ratios.TrackingError(facts.Compared.Returns, facts.Compared.Benchmark, 12)),
        new CurveFigure(
            "informationRatio", Unit.Ratio, Better.Higher, "12 · mean(r − b) / trackingError", "Grinold and Kahn (1995)", Against,
            (in facts) => Ratios.Information(facts.Compared.Returns, facts.Compared.Benchmark, 12)),
        new CurveFigure("bestMonth", Unit.Fraction, Better.Higher, "max r of whole months", Choice, Needs.Months,
            (in facts) => Sample.Greatest(facts.Months.Returns)),
        new CurveFigure("worstMonth", Unit.Fraction, Better.Higher, "min r of whole months", Choice, Needs.Months,
            (in facts) => Sample.Least(facts.Months.Returns)),
        new CurveFigure(
            "winningMonths", Unit.Fraction, Better.Higher, "the share of whole months with r above 0", Choice, Needs.Months, Winning),
        Shared.OpenDrawdownDays, OrdersPerYear,
        new CurveFigure(
            "skewness", Unit.Ratio, Better.Neither, "mean(((r − mean) / σ)³) of whole months, n in every denominator", Choice, Ratio,
            (in facts) => Sample.StandardMoment(facts.Months.Returns, 3)),
        new CurveFigure(
            "excessKurtosis", Unit.Ratio, Better.Neither, "mean(((r − mean) / σ)⁴) − 3 of whole months, n in every denominator", Choice, Ratio,
            (in facts) => Sample.StandardMoment(facts.Months.Returns, 4) - 3),
        new CurveFigure(
            "valueAtRisk", Unit.Fraction, Better.Higher, "the fifth percentile of the returns of whole months, interpolated linearly; a loss is negative",
            Choice, Needs.Months, (in facts) => Sample.Percentile(facts.Months.Returns, 5)),
        new CurveFigure(
            "expectedShortfall", Unit.Fraction, Better.Higher, "the mean of the returns of whole months at or below valueAtRisk", Choice, Needs.Months,
            (in facts) => Sample.MeanOfTail(facts.Months.Returns, 5, withEdge: true)),
        new CurveFigure(
            "upCapture", Unit.Fraction, Better.Higher, "mean(r) / mean(b) over the whole months with b above 0, NaN without any", Choice,
            Needs.Months | Needs.Benchmark, (in facts) => Capture(facts.Compared, b => b > 0)),
        new CurveFigure(
            "downCapture", Unit.Fraction, Better.Lower, "mean(r) / mean(b) over the whole months with b below 0, NaN without any", Choice,
            Needs.Months | Needs.Benchmark, (in facts) => Capture(facts.Compared, b => b < 0)),
        new CurveFigure(
            "psr", Unit.Fraction, Better.Higher,
            "Φ(SR · √(n − 1) / √(1 − skewness · SR + (kurtosis − 1) / 4 · SR²)), the probability that the true Sharpe ratio is " +
            "above 0: SR = mean(r − f) / sd(r − f) of whole months, with the skewness and kurtosis (3 when normal) of r − f",
            "Bailey and López de Prado (2012)", Excess, Psr),
    ];

    private static double RiskFreeCagr(in CurveFacts facts) => Span.GrowthOf(facts.Months.Cash, 12);

    private static double Winning(in CurveFacts facts)
    {
        var winning = 0;
        foreach (var value in facts.Months.Returns)
        {
            if (value > 0) winning++;
        }

        return winning / (double)facts.Months.Count;
    }

    private static double Psr(in CurveFacts facts)
    {
        var excess = facts.Months.Excess;
        return ProbabilisticSharpe.Of(
            Ratios.Sharpe(excess, 1), 0, Sample.StandardMoment(excess, 3), Sample.StandardMoment(excess, 4), excess.Length);
    }

    private static double Capture(in ComparedMonths months, Predicate<double> isMeant) => Sample.Ratio(
        Sample.MeanWhere(months.Returns, months.Benchmark, isMeant), Sample.MeanOf(months.Benchmark, isMeant));
}
