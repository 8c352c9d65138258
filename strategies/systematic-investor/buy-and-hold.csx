// Rebalancing methods, Systematic Investor (M. Kapler, 2011): half SPY, half TLT, bought once and left alone.
Hold(("SPY", 0.5), ("TLT", 0.5)).Every(Never).Named("Buy and hold 50/50")
