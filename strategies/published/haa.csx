// Hybrid asset allocation, W. Keller and J. W. Keuning (2023): while TIPS rise, the four strongest of eight that rise; else the stronger safe fund.
var momentum = (Return(1.MonthEnds) + Return(3.MonthEnds) + Return(6.MonthEnds) + Return(12.MonthEnds)) / 4;
var safe = Rotate("BIL", "IEF").RankBy(momentum).Hold(1);
var risky = Rotate("SPY", "IWM", "VEA", "VWO", "VNQ", "DBC", "IEF", "TLT").RankBy(momentum).Hold(4);

When(Of("TIP", momentum) > 0, risky.Filter(momentum > 0, otherwise: safe), safe)
    .Every(MonthEnd)
    .Named("Hybrid asset allocation")
