// KDA asset allocation, I. Kipnis (QuantStrat TradeR, 2019), with months of 21 trading days, as in the post's general allocator.
var momentum = (12 * Return(21.Days) + 4 * Return(63.Days) + 2 * Return(126.Days) + Return(252.Days)) / 19;

Rotate("SPY", "VGK", "EWJ", "EEM", "VNQ", "RWX", "IEF", "TLT", "DBC", "GLD")
    .RankBy(momentum).Hold(5).Keep(momentum > 0)
    .WeighBy(MinVariance(correlation: momentum, volatility: 21.Days))
    .Guard(Canary(momentum, "VWO", "BND"))
    .Refuge("IEF", when: momentum > 0)
    .Every(MonthEnd)
    .Named("KDA, 21-day months")
