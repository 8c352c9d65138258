// V5, S. Hanly (Quantopian, 2017): 60 % in the five sectors with the strongest trend, 40 % in the strongest Treasury.
var sectors = Rotate("XLB", "XLE", "XLF", "XLI", "XLK", "XLP", "XLU", "XLV", "XLY").RankBy(Sma(20.Days) / Sma(240.Days)).Hold(5);
var treasury = Rotate("SHY", "IEF", "TLT").RankBy(Sma(20.Days) / Sma(60.Days)).Hold(1);

Blend((0.6, sectors), (0.4, treasury))
    .Every(MonthEnd)
    .Named("V5 Sectors and Treasuries").Published("2017-02-16")
