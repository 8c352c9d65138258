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

    public static bool AreMetBy(this Needs needs, in CurveFacts facts) =>
        (!needs.Has(Needs.Return) || facts.Values.Length > 1)
        && (!needs.Has(Needs.Benchmark) || facts.HasBenchmark)
        && (!needs.Has(Needs.Months) || (needs.Has(Needs.Benchmark) ? facts.Compared.Count : facts.Months.Count) >= LeastMonths)
        && (!needs.Has(Needs.Year) || Span.HasYear(facts));

    // The text of a formula: its shape, the rule of months, and when the number is unknown.
    public static string Sentences(this Needs needs, string shape)
    {
        var months = needs.HasFlag(Needs.Months) ? $" {WholeMonths.Rule}." : "";
        var unknown = string.Join(", or ", Lacks.Where(each => needs.HasFlag(each.Need)).Select(each => each.Lack));
        return $"{shape}.{months}{(unknown.Length > 0 ? $" NaN {unknown}." : "")}";
    }

    // Enum.HasFlag allocates in code that is not optimised.
    private static bool Has(this Needs needs, Needs need) => (needs & need) != 0;
}
