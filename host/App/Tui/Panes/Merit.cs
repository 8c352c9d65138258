namespace Rota.Host.Tui;

// Which of two values of a statistic is the better one, as far as its name says so.
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

    // Depths, whether they are written below 0 or above.
    private static readonly HashSet<string> Shallower = new(StringComparer.Ordinal) { "maxDrawdown", "averageDrawdown" };

    // The higher the better; NaN where the value or the direction is not known.
    public static double Of(string statistic, double value) =>
        Higher.Contains(statistic) ? value
        : Lower.Contains(statistic) ? -value
        : Shallower.Contains(statistic) ? -Math.Abs(value)
        : double.NaN;
}
