// V0b, S. Hanly (Quantopian, 2017): V0 without the emerging-markets fund.
Rotate("FGOVX", "VFINX", "TRMCX", "VINEX")
    .RankBy(Sma(20.Days) / Sma(120.Days)).Hold(1)
    .Every(Week)
    .Named("V0b Mutual funds without emerging markets")
