// V9, S. Hanly (Quantopian, 2017): 50, 30 and 20 % in the three strongest trends, every third month counted from the start.
var skip = Param("skip", 0, 0..2);

Rotate("IVV", "IJJ", "SCZ", "EEM", "TLT")
    .RankBy(Sma(20.Days) / Sma(60.Days)).Hold(3).WeighBy(ByRank(0.5, 0.3, 0.2))
    .Every(MonthEnd.Each(3, skip))
    .Named("V9 Quarterly 50/30/20").Published("2017-03-01")
