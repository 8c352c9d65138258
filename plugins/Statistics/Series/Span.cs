namespace Rota.Plugins.Statistics;

// The length of a run, and its growth per year.
internal static class Span
{
    public const double DaysPerYear = 365.25;

    public static double Years(in CurveFacts facts) => Days(facts) / DaysPerYear;

    // Twelve whole months are a year, though their last trading day may come a day or two before the year is over.
    public static bool HasYear(in CurveFacts facts) =>
        facts.Dates[0].AddYears(1) <= facts.Dates[^1] || facts.Months.Count >= NeedsText.LeastMonths
        || (facts.Frequency == Frequency.Quarterly && facts.Values.Length > Frequency.Quarterly.PeriodsPerYear);

    public static double Growth(in CurveFacts facts) => facts.Values[^1] / facts.Values[0] - 1;

    // (V_end / V_0)^(days of a year / days) − 1.
    public static double GrowthByDays(in CurveFacts facts, double daysPerYear) => Yearly(Growth(facts), daysPerYear / Days(facts));

    // (V_end / V_0)^(returns of a year / n) − 1.
    public static double GrowthByReturns(in CurveFacts facts, double perYear) => Yearly(Growth(facts), perYear / (facts.Values.Length - 1));

    // The annual equivalent: (Π(1 + r))^(returns of a year / n) − 1.
    public static double GrowthOf(ReadOnlySpan<double> returns, double perYear) => Yearly(Sample.Compound(returns), perYear / returns.Length);

    private static int Days(in CurveFacts facts) => facts.Dates[^1].DayNumber - facts.Dates[0].DayNumber;

    private static double Yearly(double growth, double power) => Math.Pow(1 + growth, power) - 1;
}
