// P1 Simple, RotationInvest manual: monthly, all in the strongest of three by momentum over 3, 4 and 5 months.
Rotate("SPY", "MDY", "TLT")
    .RankBy(0.34 * RotationInvestMomentum(3.MonthsOf(22)) + 0.33 * RotationInvestMomentum(4.MonthsOf(22))
        + 0.33 * RotationInvestMomentum(5.MonthsOf(22)))
    .Hold(1)
    .Every(MonthEnd)
    .Named("P1 Simple")
