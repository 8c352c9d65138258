// Global equities momentum, G. Antonacci (2014): US or foreign stocks, whichever is stronger, while US stocks beat T-bills; else bonds.
var year = Return(12.MonthEnds);

When(Of("SPY", year) > Of("BIL", year), then: Rotate("SPY", "ACWX").RankBy(year).Hold(1), otherwise: "AGG")
    .Every(MonthEnd)
    .Named("Global equities momentum")
