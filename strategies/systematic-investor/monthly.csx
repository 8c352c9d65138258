// Rebalancing methods, Systematic Investor (M. Kapler, 2011): half SPY, half TLT, back to target at each month end.
Hold(("SPY", 0.5), ("TLT", 0.5)).Every(MonthEnd).Named("Monthly 50/50")
