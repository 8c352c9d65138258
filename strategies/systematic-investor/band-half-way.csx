// Rebalancing methods, Systematic Investor (M. Kapler, 2011): half SPY, half TLT, half way back when a weight is more than 5 points off.
Hold(("SPY", 0.5), ("TLT", 0.5)).Every(Day).WhenOff(0.05, ratio: 0.5).Named("5 % band, half way")
