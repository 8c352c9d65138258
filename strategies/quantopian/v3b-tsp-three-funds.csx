// V3b, S. Hanly (Quantopian, 2017): V3 with small caps, international stocks and aggregate bonds only.
Rotate("IWM", "EFA", "AGG")
    .RankBy(Sma(20.Days) / Sma(120.Days)).Hold(1)
    .Every(Week)
    .Named("V3b Thrift Savings Plan, three funds")
