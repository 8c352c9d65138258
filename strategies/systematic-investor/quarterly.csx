// Rebalancing methods, Systematic Investor (M. Kapler, 2011): half SPY, half TLT, back to target at each quarter end.
Hold(("SPY", 0.5), ("TLT", 0.5)).Every(QuarterEnd).Named("Quarterly 50/50")
