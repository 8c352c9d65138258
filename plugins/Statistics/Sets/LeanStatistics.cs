namespace Rota.Plugins.Statistics;

// LEAN's portfolio statistics: a mean return compounded to a year; the riskless rate is the mean of the yields known on the days of
// the curve.
internal static class LeanStatistics
{
    private const string Annual = "r_a = (1 + mean(r))^k − 1, b_a likewise";
    private const string Riskless = $"{Annual}; f_a = the mean T-bill yield";
    private const string Moments =
        "with sample moments, kurtosis 0 when normal";
    private const Needs Ratio = Needs.Return | Needs.Risk;

    private static readonly Program Lean = new("LEAN's PortfolioStatistics since 2023", Annualisation.ByFrequency);

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Shared.CagrByDays("365", 365, Lean.Source),
        Lean.Volatility,
        Lean.Yearly(
            "annualVariance", Unit.Ratio, Better.Lower, "var(r) · k, n − 1 in the denominator", Needs.Return,
            p => Sample.Covariance(p.Run, p.Run) * p.PerYear),
        OfExcess(
            "sharpe", Unit.Ratio, Better.Higher, $"(r_a − f_a) / volatility; {Riskless}", Ratio,
            (p, f) => Sample.Ratio(Annually(p.Run, p) - f, Ratios.Volatility(p.Run, p.PerYear))),
        OfExcess(
            "sortino", Unit.Ratio, Better.Higher, $"(r_a − f_a) / (√k · sd(r below 0)); {Riskless}", Ratio,
            (p, f) => Sample.Ratio(Annually(p.Run, p) - f, Ratios.VolatilityOfLosses(p.Run, p.PerYear))),
        new Figure(
            "maxDrawdown", Unit.Fraction, Better.Higher, "min D(t), rounded to three decimals: 0 or below", Lean.Source, Needs.Nothing,
            run => Math.Round(Drawdowns.Max(run.Equity), 3)),
        OfExcess(
            "alpha", Unit.Fraction, Better.Higher, $"r_a − (f_a + β · (b_a − f_a)); {Riskless}", Ratio | Needs.Benchmark,
            (p, f) => Annually(p.Run, p) - (f + Ratios.Beta(p.Run, p.Benchmark) * (Annually(p.Benchmark, p) - f))),
        Lean.RawBeta,
        Lean.TrackingError,
        Lean.Yearly(
            "informationRatio", Unit.Ratio, Better.Higher, $"(r_a − b_a) / trackingError; {Annual}", Ratio | Needs.Benchmark,
            p => Sample.Ratio(Annually(p.Run, p) - Annually(p.Benchmark, p), Ratios.TrackingError(p))),
        new Figure(
            "turnover", Unit.Fraction, Better.Lower, "the mean over all days of purchases and sales / V, per day, including the funding",
            Lean.Source, Needs.Nothing, Trading.DailyVolume),
        Lean.Yearly(
            "psr", Unit.Fraction, Better.Higher,
            $"Φ((SR − 1 / √k) · √(n − 1) / √(1 − skewness · SR + (kurtosis − 1) / 4 · SR²)), SR = mean(r) / sd(r), {Moments}", Ratio,
            p => Psr(p, 0)) with
        {
            Source = "LEAN's PortfolioStatistics from 2023 to June 2026",
        },
        OfExcess(
            "psrOfExcess", Unit.Fraction, Better.Higher, $"psr with SR = (mean(r) − f_a / k) / sd(r); f_a = the mean T-bill yield", Ratio, Psr) with
        {
            Source = "LEAN's PortfolioStatistics since July 2026, which calls it PSR",
        },
        Shared.TotalReturn,
    ];

    private static double Annually(double[] returns, Periods p) => Math.Pow(1 + Sample.Mean(returns), p.PerYear) - 1;

    private static double Psr(Periods p, double riskless)
    {
        var (skewness, kurtosis) = Sample.SampleMoments(p.Run);
        var ratio = Sample.Ratio(Sample.Mean(p.Run) - riskless / p.PerYear, Sample.Deviation(p.Run));
        return ProbabilisticSharpe.Of(ratio, 1 / Math.Sqrt(p.PerYear), skewness, kurtosis, p.Run.Length);
    }

    private static double MeanYield(BacktestResult run)
    {
        var sum = 0.0;
        foreach (var day in run.Equity.Dates) sum += run.Settings.CashRate.YieldOn(day);
        return sum / run.Equity.Dates.Length;
    }

    private static Figure OfExcess(string name, Unit unit, Better better, string shape, Needs needs, Func<Periods, double, double> formula) =>
        Lean.Yearly(name, unit, better, shape, needs | Needs.CashRate, run => formula(Lean.PeriodsOf(run), MeanYield(run)));
}
