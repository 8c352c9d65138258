namespace Rota.Host.Tui;

// Which of two values of a statistic is better, as far as its name tells.
internal static class Merit
{
    private static readonly HashSet<string> Higher = new(StringComparer.Ordinal)
    {
        "cagr", "totalReturn", "sharpe", "sharpeWithRiskFree", "sortino", "calmar", "upi", "upiUnrounded", "dvr", "alpha", "psr", "psrOfExcess",
        "informationRatio", "bestMonth", "worstMonth", "winningMonths", "upCapture", "valueAtRisk", "expectedShortfall", "omega", "tailRatio",
        "stability",
    };

    private static readonly HashSet<string> Lower = new(StringComparer.Ordinal)
    {
        "volatility", "annualVariance", "ulcerIndex", "downCapture", "turnover", "turnoverWealthScaled", "ordersPerYear",
        "longestDrawdownDays", "longestDrawdownPeriods", "openDrawdownDays",
    };

    // Depths, whether written as negative or positive numbers.
    private static readonly HashSet<string> Shallower = new(StringComparer.Ordinal) { "maxDrawdown", "averageDrawdown" };

    // Higher is better; NaN if the value or the direction is unknown.
    public static double Of(string statistic, double value) =>
        Higher.Contains(statistic) ? value
        : Lower.Contains(statistic) ? -value
        : Shallower.Contains(statistic) ? -Math.Abs(value)
        : double.NaN;
}
