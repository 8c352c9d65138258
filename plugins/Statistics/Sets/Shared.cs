namespace Rota.Plugins.Statistics;

// Statistics that all programs compute alike; each set names its source by `with { Source = … }`.
internal static class Shared
{
    public static CurveFigure TotalReturn { get; } = new(
        "totalReturn", Unit.Fraction, Better.Higher, "V_end / V_0 − 1", "a definition", Needs.Nothing, Span.Growth);

    public static Figure BenchmarkReturn { get; } = new(
        "benchmarkReturn", Unit.Fraction, Better.Neither, "V_end / V_0 − 1 of the benchmark", "a definition", Needs.Benchmark,
        run => run.Benchmark!.TotalReturn);

    public static CurveFigure MaxDrawdown { get; } = new(
        "maxDrawdown", Unit.Fraction, Better.Higher, "min D(t), including the start value: 0 or below", "a definition", Needs.Nothing,
        (in facts) => facts.MaxDrawdown);

    public static CurveFigure LongestDrawdownDays { get; } = new(
        "longestDrawdownDays", Unit.Days, Better.Lower,
        "calendar days from the day of a high to the first day with V ≥ that high; an open drawdown counts to the end",
        "rule A53 (AllocateSmartly)", Needs.Nothing, (in facts) => facts.LongestDrawdownDays);

    public static CurveFigure OpenDrawdownDays { get; } = new(
        "openDrawdownDays", Unit.Days, Better.Lower, "calendar days since the high of the drawdown that is open at the end; 0 at a high",
        "rule A53 (AllocateSmartly)", Needs.Nothing, (in facts) => facts.OpenDrawdownDays);

    public static CurveFigure UlcerIndex { get; } = new(
        "ulcerIndex", Unit.Fraction, Better.Lower, "√(Σ D(t)² / N) over all N values, including the start", "Martin and McCann (1989)",
        Needs.Nothing, (in facts) => Drawdowns.Ulcer(facts, facts.Values.Length));

    public static CurveFigure Turnover { get; } = new(
        "turnover", Unit.Fraction, Better.Lower,
        "Σ ½ Σ |w_target − w_drifted| / years over all rebalances except the funding; cash counts as an asset",
        "rule A58 (AllocateSmartly)", Needs.Year, (in facts) => facts.Trading.Turnover / Span.Years(facts));

    public static CurveFigure CagrByDays(string daysPerYear, double days, string source) => new(
        "cagr", Unit.Fraction, Better.Higher, $"(V_end / V_0)^({daysPerYear} / days) − 1, days counted from the first to the last value", source, Needs.Return,
        (in facts) => Span.GrowthByDays(facts, days));

    public static CurveFigure Calmar(string source, CurveFormula cagr) => new(
        "calmar", Unit.Ratio, Better.Higher, "cagr / |maxDrawdown| of the whole period", source, Needs.Return | Needs.Risk,
        (in facts) => Sample.Ratio(cagr(facts), -facts.MaxDrawdown));
}
