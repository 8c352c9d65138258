// P5 High return, RotationInvest manual: the best by 3-month momentum and 3- and 6-month Sharpe ratios with an F factor of 0.5.
var sharpe = (Sharpe(3.MonthsOf(22), f: 0.5) + Sharpe(6.MonthsOf(22), f: 0.5)) / 2;

Rotate("MDY", "ZIV", "TLT", "SHY")
    .RankBy(0.5 * ZScore(RotationInvestMomentum(3.MonthsOf(22))) + 0.5 * ZScore(sharpe))
    .Hold(1)
    .Every(MonthEnd)
    .Named("P5 High return")
