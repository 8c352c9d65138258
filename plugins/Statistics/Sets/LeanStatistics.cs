namespace Rota.Plugins.Statistics;

// LEAN's portfolio statistics: a mean return compounded to a year, and the mean of the yields known on the days of the curve
// for riskless.
internal static class LeanStatistics
{
    private const string Source = "LEAN's PortfolioStatistics (2023)";
    private const string Annual = $"r_a = (1 + mean(r))^k − 1, b_a alike{Shared.Year}";
    private const string Riskless = $"{Annual}; f_a the mean T-bill yield";
    private const Needs Ratio = Needs.Return | Needs.Risk;

    public static IReadOnlyList<IStatistic> All { get; } =
    [
        Shared.CagrByDays("365", 365, Source),
        Shared.Volatility(Source),
        Shared.Of(
            "annualVariance", Unit.Ratio, $"var(r) · k, n − 1 in the denominator{Shared.Year}", Source, Needs.Return,
            p => Sample.Covariance(p.Run, p.Run) * p.PerYear),
        OfExcess(
            "sharpe", Unit.Ratio, $"(r_a − f_a) / volatility; {Riskless}", Ratio,
            (p, f) => Sample.Ratio(Annually(p.Run, p) - f, Ratios.Volatility(p.Run, p.PerYear))),
        OfExcess(
            "sortino", Unit.Ratio, $"(r_a − f_a) / (√k · sd(r below 0)); {Riskless}", Ratio,
            (p, f) => Sample.Ratio(Annually(p.Run, p) - f, Ratios.Volatility(Sample.Losses(p.Run), p.PerYear))),
        new Figure(
            "maxDrawdown", Unit.Fraction, "min D(t), rounded to three decimals: 0 or below", Source, Needs.Nothing,
            run => Math.Round(Drawdowns.Max(run.Equity), 3)),
        OfExcess(
            "alpha", Unit.Fraction, $"r_a − (f_a + β · (b_a − f_a)); {Riskless}", Ratio | Needs.Benchmark,
            (p, f) => Annually(p.Run, p) - (f + Ratios.Beta(p.Run, p.Benchmark) * (Annually(p.Benchmark, p) - f))),
        Shared.RawBeta(Source),
        Shared.TrackingError(Source),
        Shared.Of(
            "informationRatio", Unit.Ratio, $"(r_a − b_a) / trackingError; {Annual}", Source, Ratio | Needs.Benchmark,
            p => Sample.Ratio(Annually(p.Run, p) - Annually(p.Benchmark, p), Ratios.TrackingError(p))),
        new Figure(
            "turnover", Unit.Fraction, "the mean over all days of what was bought and sold / V, a day's, the funding included",
            Source, Needs.Nothing, Trading.DailyVolume),
        Shared.Of(
            "psr", Unit.Fraction,
            $"Φ((SR − 1 / √k) · √(n − 1) / √(1 − skewness · SR + (kurtosis − 1) / 4 · SR²)), SR = mean(r) / sd(r), both " +
            $"moments those of a sample, kurtosis 0 when normal{Shared.Year}", Source, Ratio, Psr),
        Shared.TotalReturn,
    ];

    private static double Annually(double[] returns, Periods p) => Math.Pow(1 + Sample.Mean(returns), p.PerYear) - 1;

    private static double Psr(Periods p)
    {
        var (skewness, kurtosis) = Sample.SampleMoments(p.Run);
        return Ratios.Probability(Ratios.Sharpe(p.Run, 1), 1 / Math.Sqrt(p.PerYear), skewness, kurtosis, p.Run.Length);
    }

    private static double MeanYield(BacktestResult run)
    {
        var sum = 0.0;
        foreach (var day in run.Equity.Dates) sum += run.Settings.CashRate.YieldOn(day);
        return sum / run.Equity.Dates.Length;
    }

    private static Figure OfExcess(string name, Unit unit, string shape, Needs needs, Func<Periods, double, double> formula) =>
        new(name, unit, shape, Source, needs | Needs.CashRate, run => formula(Periods.Of(run), MeanYield(run)));
}
