// V4, S. Hanly (Quantopian, 2017): 80 % in the Treasury with the strongest trend, 15 % in the S&P 500 and 5 % in EAFE, monthly.
var treasury = Rotate("SHY", "IEF", "TLT").RankBy(Sma(20.Days) / Sma(60.Days)).Hold(1);

Blend((0.8, treasury), (0.15, "SPY"), (0.05, "EFA"))
    .Every(MonthEnd)
    .Named("V4 Treasuries and stocks").Published("2017-02-15")
