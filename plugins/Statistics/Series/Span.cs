namespace Rota.Plugins.Statistics;

// The length of a run, and its growth per year.
internal static class Span
{
    public const double DaysPerYear = 365.25;

    public static int Days(BacktestResult run) => run.To.DayNumber - run.From.DayNumber;

    public static double Years(BacktestResult run) => Days(run) / DaysPerYear;

    // Twelve whole months are a year, though their last trading day may come a day or two before the year is over.
    public static bool HasYear(BacktestResult run) =>
        run.From.AddYears(1) <= run.To || run.Equity.WholeMonths().Count >= NeedsText.LeastMonths
        || (run.Equity.Frequency == Frequency.Quarterly && run.Equity.Values.Length > Frequency.Quarterly.PeriodsPerYear);

    // (V_end / V_0)^(days of a year / days) − 1.
    public static double GrowthByDays(BacktestResult run, double daysPerYear) => Yearly(run.Equity, daysPerYear / Days(run));

    // (V_end / V_0)^(returns of a year / n) − 1.
    public static double GrowthByReturns(EquityCurve equity, double perYear) =>
        Yearly(equity, perYear / (equity.Values.Length - 1));

    // The annual equivalent: (Π(1 + r))^(returns of a year / n) − 1.
    public static double GrowthOf(double[] returns, double perYear) =>
        Math.Pow(1 + Sample.Compound(returns), perYear / returns.Length) - 1;

    private static double Yearly(EquityCurve equity, double power) => Math.Pow(1 + equity.TotalReturn, power) - 1;
}
