// P2 Ivy, RotationInvest manual: the strongest of five over 3 months, or IEF while it is below its 130-day average.
Rotate("SPY", "EFA", "BND", "VNQ", "DBC")
    .RankBy(RotationInvestMomentum(3.MonthsOf(22))).Hold(1)
    .Filter(Close() >= Sma(130.Days), otherwise: "IEF")
    .Every(MonthEnd)
    .Named("P2 Ivy")
