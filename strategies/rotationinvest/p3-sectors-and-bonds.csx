// P3 Sectors and bonds, RotationInvest manual: the best two by 3-month momentum and low 4-month volatility, weighted by Sharpe ratio.
var dampening = Param("dampening", 100, 0..100, step: 10);

Rotate("XLE", "XLV", "XLP", "XLY", "XLF", "XLB", "XLU", "TLT", "IEF")
    .RankBy(0.66 * ZScore(RotationInvestMomentum(3.MonthsOf(22))) - 0.34 * ZScore(Volatility(4.MonthsOf(22))))
    .Hold(2)
    .WeighBy(Dampened(InProportionTo(Sharpe(3.MonthsOf(22), f: 0.5)), dampening))
    .Every(MonthEnd)
    .Named("P3 Sectors and bonds")
