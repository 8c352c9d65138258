// P4 Aggressive, RotationInvest manual: the best by 3- and 2-month momentum and low volatility, kept until it ranks below second.
var momentum = (0.34 * RotationInvestMomentum(3.MonthsOf(22)) + 0.33 * RotationInvestMomentum(2.MonthsOf(22))) / 0.67;

Rotate("SPY", "EFA", "GLD")
    .RankBy(0.67 * ZScore(momentum) - 0.33 * ZScore(Volatility(2.5.MonthsOf(22))))
    .Hold(1).KeepUntil(2)
    .Every(MonthEnd)
    .Named("P4 Aggressive")
