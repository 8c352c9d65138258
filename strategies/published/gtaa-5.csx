// GTAA-5, M. Faber (2007): a fifth in each of five funds above its ten-month average, the rest in cash.
Rotate("SPY", "EFA", "IEF", "VNQ", "DBC")
    .Filter(Close() > MonthEndSma(10))
    .Every(MonthEnd)
    .Named("GTAA-5")
