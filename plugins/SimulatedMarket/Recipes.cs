namespace Rota.Plugins.SimulatedMarket;

internal static class Recipes
{
    public static readonly Recipe[] All =
    [
        // The United States' shares
        new("SPY", Equity: 1, Own: 0.002, Extra: -0.001),
        new("IVV", Equity: 1, Own: 0.002),
        new("VFINX", Equity: 1, Own: 0.002, Extra: -0.001),
        new("IWB", Equity: 1, Small: 0.05, Own: 0.004),
        new("VTI", Equity: 1, Small: 0.12, Own: 0.005),
        new("DIA", Equity: 0.92, Growth: -0.1, Own: 0.03),
        new("QQQ", Equity: 1.12, Small: 0.1, Growth: 1.1, Own: 0.05),
        new("IWD", Equity: 0.96, Growth: -0.55, Own: 0.015),
        new("DVY", Equity: 0.82, Rates: 0.1, Growth: -0.8, Own: 0.04),
        new("MDY", Equity: 1.05, Small: 0.8, Own: 0.02),
        new("IJH", Equity: 1.05, Small: 0.8, Own: 0.02),
        new("IJJ", Equity: 1.04, Small: 0.85, Growth: -0.5, Own: 0.03),
        new("TRMCX", Equity: 0.95, Small: 0.6, Growth: -0.5, Own: 0.04),
        new("IWM", Equity: 1.1, Small: 1.3, Own: 0.02),
        new("IJR", Equity: 1.07, Small: 1.25, Growth: -0.1, Own: 0.03),
        new("IWN", Equity: 1.06, Small: 1.3, Growth: -0.6, Own: 0.03),

        // Their sectors
        new("XLB", Equity: 1.05, Commodity: 0.15, Growth: -0.3, Own: 0.1),
        new("XLE", Equity: 0.9, Commodity: 0.55, Growth: -0.5, Own: 0.15),
        new("XLF", Equity: 1.15, Credit: 0.3, Growth: -0.7, Own: 0.09),
        new("XLI", Equity: 1.05, Small: 0.1, Growth: -0.3, Own: 0.06),
        new("XLK", Equity: 1.12, Growth: 1.15, Own: 0.06),
        new("XLP", Equity: 0.6, Rates: 0.15, Growth: -0.1, Own: 0.08, Extra: 0.02),
        new("XLU", Equity: 0.55, Rates: 0.6, Growth: -0.2, Own: 0.12, Extra: 0.01),
        new("XLV", Equity: 0.78, Growth: 0.1, Own: 0.09, Extra: 0.015),
        new("XLY", Equity: 1.08, Small: 0.2, Growth: 0.3, Own: 0.07),

        // Shares elsewhere, and everywhere
        new("EFA", Equity: 0.9, Foreign: 1, Dollar: -0.5, Own: 0.02),
        new("VEA", Equity: 0.9, Foreign: 1, Small: 0.05, Dollar: -0.5, Own: 0.02),
        new("VGK", Equity: 0.98, Foreign: 1, Dollar: -0.6, Own: 0.05),
        new("IEV", Equity: 0.98, Foreign: 1, Dollar: -0.6, Own: 0.05),
        new("EZU", Equity: 1.05, Foreign: 1.1, Dollar: -0.65, Own: 0.07),
        new("EWJ", Equity: 0.75, Foreign: 1, Dollar: -0.3, Own: 0.12, Extra: -0.01),
        new("EPP", Equity: 0.9, Commodity: 0.1, Foreign: 0.8, Emerging: 0.35, Dollar: -0.6, Own: 0.06),
        new("SCZ", Equity: 0.9, Foreign: 1, Small: 0.5, Dollar: -0.5, Own: 0.03),
        new("VINEX", Equity: 0.88, Foreign: 0.95, Small: 0.5, Dollar: -0.5, Own: 0.04),
        new("ACWX", Equity: 0.93, Foreign: 0.85, Emerging: 0.25, Dollar: -0.55, Own: 0.02),
        new("VEU", Equity: 0.93, Foreign: 0.85, Emerging: 0.25, Dollar: -0.55, Own: 0.02),
        new("VXUS", Equity: 0.93, Foreign: 0.85, Emerging: 0.25, Small: 0.08, Dollar: -0.55, Own: 0.02),
        new("VT", Equity: 0.97, Foreign: 0.4, Emerging: 0.1, Small: 0.08, Dollar: -0.25, Own: 0.01),
        new("ACWI", Equity: 0.97, Foreign: 0.4, Emerging: 0.1, Dollar: -0.25, Own: 0.01),
        new("EEM", Equity: 1, Foreign: 0.4, Emerging: 1, Dollar: -0.6, Own: 0.03),
        new("VWO", Equity: 0.98, Foreign: 0.4, Emerging: 1, Dollar: -0.6, Own: 0.03),
        new("VEIEX", Equity: 0.96, Foreign: 0.4, Emerging: 1, Dollar: -0.6, Own: 0.03),
        new("EWZ", Equity: 1.1, Commodity: 0.3, Foreign: 0.3, Emerging: 1.4, Dollar: -0.9, Own: 0.18, Extra: 0.01),
        new("ILF", Equity: 1.1, Commodity: 0.25, Foreign: 0.3, Emerging: 1.3, Dollar: -0.8, Own: 0.1),

        // Property
        new("VNQ", Equity: 0.8, Rates: 0.35, Property: 1, Own: 0.03),
        new("IYR", Equity: 0.8, Rates: 0.35, Property: 1, Own: 0.03),
        new("RWR", Equity: 0.8, Rates: 0.35, Property: 1, Own: 0.03),
        new("ICF", Equity: 0.8, Rates: 0.35, Property: 1.05, Own: 0.04),
        new("REM", Equity: 0.75, Rates: 0.3, Credit: 0.8, Property: 0.6, Own: 0.12),
        new("RWX", Equity: 0.75, Rates: 0.25, Property: 0.6, Foreign: 0.9, Dollar: -0.5, Own: 0.05),
        new("RWO", Equity: 0.78, Rates: 0.3, Property: 0.8, Foreign: 0.4, Dollar: -0.2, Own: 0.03),

        // Bonds
        new("BIL", Own: 0.001, Extra: -0.001),
        new("SHV", Rates: 0.03, Own: 0.001),
        new("SHY", Rates: 0.24, Own: 0.003),
        new("IEI", Rates: 0.6, Own: 0.005),
        new("IEF", Rates: 1.05, Own: 0.006),
        new("TLT", Rates: 2.2, Own: 0.025),
        new("VUSTX", Rates: 2.1, Own: 0.025),
        new("FGOVX", Rates: 0.65, Own: 0.008),
        new("AGG", Rates: 0.65, Credit: 0.12, Own: 0.008),
        new("BND", Rates: 0.67, Credit: 0.12, Own: 0.008),
        new("VBMFX", Rates: 0.65, Credit: 0.12, Own: 0.008, Extra: -0.001),
        new("TIP", Rates: 0.75, Credit: 0.1, Commodity: 0.06, Own: 0.025),
        new("MUB", Rates: 0.5, Credit: 0.2, Own: 0.02),
        new("LQD", Equity: 0.03, Rates: 0.95, Credit: 0.6, Own: 0.015),
        new("HYG", Equity: 0.3, Rates: 0.25, Credit: 1, Own: 0.02),
        new("PFF", Equity: 0.4, Rates: 0.4, Credit: 1.1, Own: 0.05),
        new("EMB", Equity: 0.15, Rates: 0.8, Credit: 0.9, Emerging: 0.1, Own: 0.025, Extra: 0.005),
        new("BNDX", Rates: 0.5, Credit: 0.05, Own: 0.018),
        new("BWX", Rates: 0.55, Dollar: -0.95, Own: 0.035),

        // Commodities, currency, volatility
        new("DBC", Equity: 0.15, Commodity: 1, Gold: 0.1, Dollar: -0.4, Own: 0.04, Extra: -0.01),
        new("GSG", Equity: 0.2, Commodity: 1.25, Dollar: -0.4, Own: 0.06, Extra: -0.02),
        new("USO", Equity: 0.3, Commodity: 1.6, Dollar: -0.4, Own: 0.15, Extra: -0.05),
        new("GLD", Rates: 0.2, Gold: 1, Dollar: -0.6, Own: 0.02, Extra: -0.004),
        new("IAU", Rates: 0.2, Gold: 1, Dollar: -0.6, Own: 0.02, Extra: -0.003),
        new("SLV", Equity: 0.15, Commodity: 0.3, Gold: 1.4, Dollar: -0.6, Own: 0.15, Extra: -0.01),
        new("GDX", Equity: 0.5, Commodity: 0.15, Gold: 1.6, Dollar: -0.5, Own: 0.18, Extra: -0.03),
        new("UUP", Dollar: 1, Own: 0.01, Extra: -0.008),
        new("ZIV", Equity: 1.4, Own: 0.14, Extra: 0.02),
    ];
}
