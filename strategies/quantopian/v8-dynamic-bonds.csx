// V8, S. Hanly (Quantopian, 2017): the three strongest sectors, and 10 to 60 % in the strongest Treasury as more sectors turn bearish.
var trend = Sma(20.Days) / Sma(240.Days);

Rotate("XLE", "XLF", "XLK", "XLP", "XLU", "XLV", "XLY").RankBy(trend).Hold(3)
    .Guard(0.1 + 0.5 * Share(trend < 1))
    .Refuge(Rotate("SHY", "IEF", "TLT").RankBy(Sma(20.Days) / Sma(60.Days)).Hold(1))
    .Every(MonthEnd)
    .Named("V8 Dynamic bonds").Published("2017-02-25")
