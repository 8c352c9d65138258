// V10, S. Hanly (Quantopian, 2017): V9 on the five funds of the Thrift Savings Plan.
Rotate("IVV", "IWM", "EFA", "AGG", "SHY")
    .RankBy(Sma(20.Days) / Sma(60.Days)).Hold(3).WeighBy(ByRank(0.5, 0.3, 0.2))
    .Every(MonthEnd.Each(3))
    .Named("V10 Quarterly Thrift Savings Plan").Published("2017-03-01")
