// 60/40, the benchmark of AllocateSmartly: 60 % US stocks and 40 % intermediate Treasuries, rebalanced every month.
Hold(("SPY", 0.6), ("IEF", 0.4)).Every(MonthEnd).Named("60/40")
