// V11, Vladimir (Quantopian, 2017): V9 with its clock started two months earlier, which is one month later in its quarter.
Rotate("IVV", "IJJ", "SCZ", "EEM", "TLT")
    .RankBy(Sma(20.Days) / Sma(60.Days)).Hold(3).WeighBy(ByRank(0.5, 0.3, 0.2))
    .Every(MonthEnd.Each(3, skip: 1))
    .Named("V11 Started two months earlier").Published("2017-03-01")
