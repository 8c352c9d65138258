// V14, S. Hanly (Quantopian, 2017): V13's logic on the funds of the author's own 401(k).
var bearish = Count(Sma(20.Days) / Sma(200.Days) < 1, "XLB", "XLE", "XLF", "XLI", "XLK", "XLP", "XLU", "XLV", "XLY");

Rotate("IJJ", "XLP", "SCZ").WeighBy(MaxSharpe(63.Days))
    .Guard(Lesser(0.2 * bearish, 1))
    .Refuge(Rotate("TLT", "TIP").RankBy(Sma(20.Days) / Sma(60.Days)).Hold(1))
    .Every(MonthEnd)
    .Named("V14 The author's 401(k)").Published("2017-07-21")
