// V3, S. Hanly (Quantopian, 2017): V1 on the five funds of the Thrift Savings Plan: C, S, I, F and G.
Rotate("IVV", "IWM", "EFA", "AGG", "SHY")
    .RankBy(Sma(20.Days) / Sma(120.Days)).Hold(1)
    .Every(Week)
    .Named("V3 Thrift Savings Plan").Published("2017-02-13")
