namespace Rota.Plugins.Statistics;

// Statistics that all programs compute alike; each set names its source by `with { Source = … }`.
internal static class Shared
{
    public static Figure TotalReturn { get; } = new(
        "totalReturn", Unit.Fraction, Better.Higher, "V_end / V_0 − 1", "a definition", Needs.Nothing, run => run.Equity.TotalReturn);

    public static Figure BenchmarkReturn { get; } = new(
        "benchmarkReturn", Unit.Fraction, Better.Neither, "V_end / V_0 − 1 of the benchmark", "a definition", Needs.Benchmark,
        run => run.Benchmark!.TotalReturn);

    public static Figure MaxDrawdown { get; } = new(
        "maxDrawdown", Unit.Fraction, Better.Higher, "min D(t), including the start value: 0 or below", "a definition", Needs.Nothing,
        run => Drawdowns.Max(run.Equity));

    public static Figure LongestDrawdownDays { get; } = new(
        "longestDrawdownDays", Unit.Days, Better.Lower,
        "calendar days from the day of a high to the first day with V ≥ that high; an open drawdown counts to the end",
        "rule A53 (AllocateSmartly)", Needs.Nothing, run => Drawdowns.LongestDays(run.Equity));

    public static Figure OpenDrawdownDays { get; } = new(
        "openDrawdownDays", Unit.Days, Better.Lower, "calendar days since the high of the drawdown that is open at the end; 0 at a high",
        "rule A53 (AllocateSmartly)", Needs.Nothing, run => Drawdowns.OpenDays(run.Equity));

    public static Figure UlcerIndex { get; } = new(
        "ulcerIndex", Unit.Fraction, Better.Lower, "√(Σ D(t)² / N) over all N values, including the start", "Martin and McCann (1989)",
        Needs.Nothing, run => Drawdowns.Ulcer(run.Equity, run.Equity.Values.Length));

    public static Figure Turnover { get; } = new(
        "turnover", Unit.Fraction, Better.Lower,
        "Σ ½ Σ |w_target − w_drifted| / years over all rebalances except the funding; cash counts as an asset",
        "rule A58 (AllocateSmartly)", Needs.Year, Trading.OneWay);

    public static Figure CagrByDays(string daysPerYear, double days, string source) => new(
        "cagr", Unit.Fraction, Better.Higher, $"(V_end / V_0)^({daysPerYear} / days) − 1, days counted from the first to the last value", source, Needs.Return,
        run => Span.GrowthByDays(run, days));

    public static Figure Calmar(string source, Func<BacktestResult, double> cagr) => new(
        "calmar", Unit.Ratio, Better.Higher, "cagr / |maxDrawdown| of the whole period", source, Needs.Return | Needs.Risk,
        run => Sample.Ratio(cagr(run), -Drawdowns.Max(run.Equity)));
}
