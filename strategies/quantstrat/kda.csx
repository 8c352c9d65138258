// KDA asset allocation, I. Kipnis (QuantStrat TradeR, 2019), with formal months: canary-scaled minimum variance of the five strongest.
var momentum = (12 * Return(1.MonthEnds) + 4 * Return(3.MonthEnds) + 2 * Return(6.MonthEnds) + Return(12.MonthEnds)) / 19;

Rotate("SPY", "VGK", "EWJ", "EEM", "VNQ", "RWX", "IEF", "TLT", "DBC", "GLD")
    .RankBy(momentum).Hold(5).Keep(momentum > 0)
    .WeighBy(MinVariance(correlation: momentum, volatility: 1.MonthEnds))
    .Guard(Canary(momentum, "VWO", "BND"))
    .Refuge("IEF", when: momentum > 0)
    .Every(MonthEnd)
    .Named("KDA")
