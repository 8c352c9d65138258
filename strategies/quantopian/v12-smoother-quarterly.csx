// V12, S. Hanly (Quantopian, 2017): V9's weights on stocks by 20:200-day trend, and fewer bonds as more sectors trend up.
var trend = Sma(20.Days) / Sma(200.Days);
var bearish = Share(trend < 1, "XLB", "XLE", "XLF", "XLI", "XLK", "XLP", "XLU", "XLV", "XLY");

Rotate("IVV", "IJJ", "SCZ", "EEM").RankBy(trend).Hold(3).WeighBy(ByRank(0.5, 0.3, 0.2))
    .Guard(0.1 + 0.5 * bearish)
    .Refuge(Rotate("SHY", "IEF", "TLT").RankBy(Sma(20.Days) / Sma(60.Days)).Hold(1))
    .Every(MonthEnd.Each(3))
    .Named("V12 Smoother quarterly").Published("2017-03-01")
