// Adaptive asset allocation, A. Butler et al. (2012), by I. Kipnis's allocator: minimum variance of the five strongest over half a year.
Rotate("SPY", "VGK", "EWJ", "EEM", "VNQ", "RWX", "IEF", "TLT", "DBC", "GLD")
    .RankBy(Return(126.Days)).Hold(5).Keep(Return(126.Days) > 0)
    .WeighBy(MinVariance(correlation: 126.Days, volatility: 20.Days))
    .Every(MonthEnd)
    .Named("Adaptive asset allocation")
