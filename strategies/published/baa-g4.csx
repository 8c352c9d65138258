// Bold asset allocation G4, W. Keller (2022): the strongest of four while every canary rises, else three defensive funds or T-bills.
var trend = Close() / MonthEndSma(13) - 1;
var bold = Rotate("QQQ", "VWO", "VEA", "BND").RankBy(trend).Hold(1);
var defensive = Rotate("TIP", "DBC", "BIL", "IEF", "TLT", "LQD", "BND").RankBy(trend).Hold(3).Filter(trend >= Of("BIL", trend), "BIL");

When(Lowest(Return13612W(), "SPY", "VWO", "VEA", "BND") > 0, bold, defensive)
    .Every(MonthEnd)
    .Named("Bold asset allocation G4")
