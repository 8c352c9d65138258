namespace Rota.Plugins.SimulatedMarket;

// How the factors behave for a while, in per cent a year: the drift and volatility of each, the correlation of shares and rates, and the
// chance of a day, in 1 of 10,000, to change to calm, inflation, crisis, recovery.
internal sealed record Regime(double[] Drift, double[] Volatility, double Correlation, int[] Changes)
{
    // The order of the factors. Rates are in points of yield that fall: their loading is a bond's duration in years.
    public static readonly string[] Factors =
        ["shares", "rates", "credit", "foreign", "emerging", "small", "technology", "commodities", "gold", "realestate", "dollar"];

    // Calm, inflation, crisis, recovery.
    public static readonly Regime[] All =
    [
        new([13, 0.1, 1.0, -1, 0, 0, 3, 1, 2, 1, 0], [12, 0.8, 2, 7, 10, 6, 7, 14, 14, 9, 6], -0.10, [0, 9, 9, 0]),
        new([0, -0.8, -1, -2, -2, 1, -5, 14, 8, -2, 2], [17, 1.1, 3, 8, 12, 7, 9, 18, 16, 10, 7], 0.45, [25, 0, 14, 0]),
        new([-48, 1.6, -12, -3, -8, -5, -4, -30, 10, -15, 8], [36, 1.3, 9, 11, 17, 10, 11, 28, 22, 20, 10], -0.55, [0, 0, 0, 110]),
        new([27, 0.0, 9, 1, 8, 6, 5, 6, 4, 10, -4], [20, 1.0, 4, 8, 13, 8, 9, 18, 16, 12, 7], -0.25, [40, 0, 7, 0]),
    ];
}
