// V6, S. Hanly (Quantopian, 2017): V5, but all in the strongest Treasury while the median sector is in a downtrend.
var trend = Sma(20.Days) / Sma(240.Days);
var sectors = Rotate("XLB", "XLE", "XLF", "XLI", "XLK", "XLP", "XLU", "XLV", "XLY").RankBy(trend).Hold(5);
var treasury = Rotate("SHY", "IEF", "TLT").RankBy(Sma(20.Days) / Sma(60.Days)).Hold(1);

When(Median(trend, sectors.Universe) < 1, then: treasury, otherwise: Blend((0.6, sectors), (0.4, treasury)))
    .Every(MonthEnd)
    .Named("V6 Median gate").Published("2017-02-16")
