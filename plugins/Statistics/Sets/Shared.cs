namespace Rota.Plugins.Statistics;

// Statistics that several programs have in one shape; each says whose it is by `with { Source = … }`.
internal static class Shared
{
    // Of a daily curve k = 252, of a monthly one 12.
    public const string Year = "; k = 252, of a monthly curve 12";

    public static Figure TotalReturn { get; } = new(
        "totalReturn", Unit.Fraction, "V_end / V_0 − 1", "a definition", Needs.Nothing, run => run.Equity.TotalReturn);

    public static Figure BenchmarkReturn { get; } = new(
        "benchmarkReturn", Unit.Fraction, "V_end / V_0 − 1 of the benchmark", "a definition", Needs.Benchmark,
        run => run.Benchmark!.TotalReturn);

    public static Figure MaxDrawdown { get; } = new(
        "maxDrawdown", Unit.Fraction, "min D(t), the start value included: 0 or below", "a definition", Needs.Nothing,
        run => Drawdowns.Max(run.Equity));

    public static Figure LongestDrawdownDays { get; } = new(
        "longestDrawdownDays", Unit.Days,
        "calendar days from the day of a high to the first day with V ≥ that high; one that is open counts to the end",
        "rule A53 (AllocateSmartly)", Needs.Nothing, run => Drawdowns.LongestDays(run.Equity));

    public static Figure OpenDrawdownDays { get; } = new(
        "openDrawdownDays", Unit.Days, "calendar days that the drawdown at the end lasts already; 0 at a high",
        "rule A53 (AllocateSmartly)", Needs.Nothing, run => Drawdowns.OpenDays(run.Equity));

    public static Figure UlcerIndex { get; } = new(
        "ulcerIndex", Unit.Fraction, "√(Σ D(t)² / N) over all N values, the start included", "Martin and McCann (1989)",
        Needs.Nothing, run => Drawdowns.Ulcer(run.Equity, run.Equity.Values.Length));

    public static Figure Turnover { get; } = new(
        "turnover", Unit.Fraction,
        "Σ ½ Σ |w_target − w_drifted| / years, cash being an asset; the funding is left out, rebalances are not",
        "rule A58 (AllocateSmartly)", Needs.Year, Trading.OneWay);

    public static Figure Volatility(string source) => Of(
        "volatility", Unit.Fraction, $"sd(r) · √k, n − 1 in the denominator{Year}", source, Needs.Return,
        p => Ratios.Volatility(p.Run, p.PerYear));

    public static Figure RawSharpe(string source) => Of(
        "sharpe", Unit.Ratio, $"mean(r) / sd(r) · √k, riskless rate 0{Year}", source, Needs.Return | Needs.Risk,
        p => Ratios.Sharpe(p.Run, p.PerYear));

    public static Figure RawSortino(string source) => Of(
        "sortino", Unit.Ratio, $"k · mean(r) / (√k · √(Σ min(r, 0)² / n)), riskless rate 0, all n in the denominator{Year}",
        source, Needs.Return | Needs.Risk, p => Ratios.Sortino(p.Run, p.PerYear));

    public static Figure RawBeta(string source) => Of(
        "beta", Unit.Ratio, "cov(r, b) / var(b) of raw returns", source, Needs.Return | Needs.Benchmark | Needs.Risk,
        p => Ratios.Beta(p.Run, p.Benchmark));

    public static Figure ExcessBeta(string source) => Of(
        "beta", Unit.Ratio, "cov(r − f, b − f) / var(b − f)", source,
        Needs.Return | Needs.Benchmark | Needs.CashRate | Needs.Risk,
        p => Ratios.Beta(p.Excess, p.BenchmarkExcess));

    public static Figure RawAlpha(string source) => Of(
        "alpha", Unit.Fraction, $"k · mean(r − β · b), riskless rate 0{Year}", source,
        Needs.Return | Needs.Benchmark | Needs.Risk, p => p.PerYear * Ratios.Intercept(p.Run, p.Benchmark));

    public static Figure UlcerOfPeriods(string source) => new(
        "ulcerIndex", Unit.Fraction, "√(Σ D(t)² / n) over the n values after the start", source, Needs.Return,
        run => Drawdowns.UlcerOfPeriods(run.Equity));

    public static Figure TrackingError(string source) => Of(
        "trackingError", Unit.Fraction, $"sd(r − b) · √k, n − 1 in the denominator{Year}", source,
        Needs.Return | Needs.Benchmark, Ratios.TrackingError);

    public static Figure PeriodicInformationRatio(string source) => Of(
        "informationRatio", Unit.Ratio, "mean(r − b) / sd(r − b), a period's, not a year's", source,
        Needs.Return | Needs.Benchmark | Needs.Risk, p => Ratios.Information(p, perYear: 1));

    public static Figure CagrByReturns(string source) => new(
        "cagr", Unit.Fraction, $"(V_end / V_0)^(k / n) − 1{Year}", source, Needs.Return, GrowthByReturns);

    public static Figure CagrByDays(string daysPerYear, double days, string source) => new(
        "cagr", Unit.Fraction, $"(V_end / V_0)^({daysPerYear} / days) − 1; of a monthly curve ^(12 / n)", source, Needs.Return,
        run => Span.GrowthByDays(run, days));

    public static Figure Calmar(string source, Func<BacktestResult, double> cagr) => new(
        "calmar", Unit.Ratio, "cagr / |maxDrawdown| of the whole period", source, Needs.Return | Needs.Risk,
        run => Sample.Ratio(cagr(run), -Drawdowns.Max(run.Equity)));

    public static double GrowthByReturns(BacktestResult run) => Span.GrowthByReturns(run.Equity, run.Equity.IsMonthly ? 12 : 252);

    // A statistic of the returns as the curve has them: k = 252 of daily ones, 12 of a monthly curve.
    public static Figure Of(string name, Unit unit, string shape, string source, Needs needs, Func<Periods, double> formula) =>
        new(name, unit, shape, source, needs, run => formula(Periods.Of(run)));
}
