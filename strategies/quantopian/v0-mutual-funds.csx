// V0, S. Hanly (Quantopian, 2017): weekly, all in the mutual fund with the strongest 20:120-day trend; the funds are older than V1's ETFs.
Rotate("FGOVX", "VFINX", "TRMCX", "VINEX", "VEIEX")
    .RankBy(Sma(20.Days) / Sma(120.Days)).Hold(1)
    .Every(Week)
    .Named("V0 Mutual funds")
