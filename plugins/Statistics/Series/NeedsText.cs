namespace Rota.Plugins.Statistics;

// Whether a run has what is needed, and how the lack of it is said. A rate that is not known and a risk of 0 make a number NaN by
// themselves.
internal static class NeedsText
{
    public const int LeastMonths = 12;

    private static readonly (Needs Need, string Lack)[] Lacks =
    [
        (Needs.Return, "of a single value"),
        (Needs.Months, "with fewer than 12 whole months"),
        (Needs.Year, "for less than a year"),
        (Needs.Benchmark, "without a benchmark"),
        (Needs.CashRate, "where a T-bill rate is not known"),
        (Needs.Risk, "when the risk to divide by is 0"),
    ];

    public static bool AreMetBy(this Needs needs, BacktestResult run) =>
        (!needs.HasFlag(Needs.Return) || run.Equity.Values.Length > 1)
        && (!needs.HasFlag(Needs.Months) || run.Equity.WholeMonths().Count >= LeastMonths)
        && (!needs.HasFlag(Needs.Year) || Span.HasYear(run))
        && (!needs.HasFlag(Needs.Benchmark) || run.Benchmark is not null);

    public static string ToText(this Needs needs) =>
        string.Join(", or ", Lacks.Where(each => needs.HasFlag(each.Need)).Select(each => each.Lack));
}
