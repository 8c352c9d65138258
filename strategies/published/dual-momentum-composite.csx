// Dual momentum composite, G. Antonacci (2012): in each of four modules the stronger of two funds over a year, or T-bills when they beat it.
var year = Return(12.MonthEnds);
Allocation Stronger(Asset one, Asset other) =>
    Rotate(one, other).RankBy(year).Hold(1).Filter(year > Of("BIL", year), otherwise: "BIL");

Blend((0.25, Stronger("SPY", "EFA")), (0.25, Stronger("LQD", "HYG")), (0.25, Stronger("VNQ", "REM")), (0.25, Stronger("GLD", "TLT")))
    .Every(MonthEnd)
    .Named("Dual momentum composite")
