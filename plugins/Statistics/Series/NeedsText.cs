namespace Rota.Plugins.Statistics;

// Whether a run meets the needs of a statistic, and the words for an unmet need. An unknown rate and a risk of 0 make a number NaN
// by themselves.
internal static class NeedsText
{
    public const int LeastMonths = 12;

    private static readonly (Needs Need, string Lack)[] Lacks =
    [
        (Needs.Return, "for a single value"),
        (Needs.Months, "with fewer than 12 whole months"),
        (Needs.Year, "for less than a year"),
        (Needs.Benchmark, "without a benchmark"),
        (Needs.CashRate, "if a T-bill rate is unknown"),
        (Needs.Risk, "if the risk in the divisor is 0"),
    ];

    public static bool AreMetBy(this Needs needs, BacktestResult run) =>
        (!needs.HasFlag(Needs.Return) || run.Equity.Values.Length > 1)
        && (!needs.HasFlag(Needs.Months) || run.Equity.WholeMonths().Count >= LeastMonths)
        && (!needs.HasFlag(Needs.Year) || Span.HasYear(run))
        && (!needs.HasFlag(Needs.Benchmark) || run.Benchmark is not null);

    public static string ToText(this Needs needs) =>
        string.Join(", or ", Lacks.Where(each => needs.HasFlag(each.Need)).Select(each => each.Lack));
}
