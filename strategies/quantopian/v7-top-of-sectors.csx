// V7, S. Hanly (Quantopian, 2017): V6 with a percentile of trends in place of the median, as gate and as cut; the safe share is a parameter.
var percentile = Param("percentile", 50, 0..90, step: 10);
var safe = Param("safe", 0.4, 0.0, 1.0, step: 0.1);
var trend = Sma(20.Days) / Sma(240.Days);
var sectors = Rotate("XLB", "XLE", "XLF", "XLI", "XLK", "XLP", "XLU", "XLV", "XLY").RankBy(trend).HoldTop(100 - percentile);
var treasury = Rotate("SHY", "IEF", "TLT").RankBy(Sma(20.Days) / Sma(60.Days)).Hold(1);

sectors.Guard(If(Percentile(trend, percentile) < 1, 1, safe)).Refuge(treasury)
    .Every(MonthEnd)
    .Named("V7 Top percentile of sectors").Published("2017-02-25")
