// V2, S. Hanly (Quantopian, 2017): V1 without emerging markets, whose fund in the plan may not be sold for 90 days.
Rotate("IEF", "IVV", "IJJ", "SCZ")
    .RankBy(Sma(20.Days) / Sma(120.Days)).Hold(1)
    .Every(Week)
    .Named("V2 Without emerging markets").Published("2017-02-13")
