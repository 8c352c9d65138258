namespace Rota.Plugins.SimulatedMarket;

// A factor of many assets. Yearly drift (beyond cash) and volatility by regime: calm, inflation, crisis, recovery.
internal sealed record Factor(string Name, double[] Drift, double[] Volatility)
{
    // In the order of a recipe's loadings.
    public static readonly Factor[] All =
    [
        new("equity", [0.11, 0.00, -0.42, 0.28], [0.12, 0.17, 0.30, 0.18]),
        new("rates", [0.010, -0.060, 0.090, 0.015], [0.055, 0.075, 0.080, 0.060]),
        new("credit", [0.015, -0.020, -0.130, 0.110], [0.030, 0.040, 0.085, 0.050]),
        new("commodity", [0.00, 0.18, -0.18, 0.08], [0.14, 0.19, 0.24, 0.18]),
        new("gold", [0.02, 0.10, 0.08, 0.05], [0.13, 0.17, 0.19, 0.15]),
        new("property", [0.01, -0.02, -0.10, 0.08], [0.09, 0.11, 0.19, 0.14]),
        new("foreign", [-0.010, 0.010, -0.020, 0.020], [0.07, 0.08, 0.10, 0.09]),
        new("emerging", [-0.010, 0.050, -0.080, 0.090], [0.10, 0.12, 0.16, 0.13]),
        new("small", [-0.005, 0.010, -0.040, 0.060], [0.06, 0.07, 0.09, 0.08]),
        new("growth", [0.020, -0.060, -0.020, 0.030], [0.07, 0.10, 0.11, 0.09]),
        new("dollar", [0.005, -0.030, 0.070, -0.040], [0.06, 0.07, 0.09, 0.07]),
    ];

    public const int Equity = 0, Rates = 1;
}
