// V13, S. Hanly (Quantopian, 2017): the most efficient mix of three stock funds, and 20 % in the stronger bond for each bearish sector.
var bearish = Count(Sma(20.Days) / Sma(200.Days) < 1, "XLB", "XLE", "XLF", "XLI", "XLK", "XLP", "XLU", "XLV", "XLY");

Rotate("SPY", "EFA", "IWM").WeighBy(MaxSharpe(63.Days))
    .Guard(Lesser(0.2 * bearish, 1))
    .Refuge(Rotate("AGG", "SHY").RankBy(Sma(20.Days) / Sma(60.Days)).Hold(1))
    .Every(MonthEnd)
    .Named("V13 Efficient Thrift Savings Plan").Published("2017-07-24")
