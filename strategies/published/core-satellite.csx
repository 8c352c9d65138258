// Core and satellite, after W. Singleton (2004): 60 % in a fixed mix, 40 % in a weekly rotation; rebalanced to 60/40 each quarter.
var core = Hold(("SPY", 0.6), ("IEF", 0.4)).Every(YearEnd);
var satellite = Rotate("IEF", "IVV", "IJJ", "SCZ", "EEM").RankBy(Sma(20.Days) / Sma(120.Days)).Hold(1).Every(Week);

Portfolio((0.6, core), (0.4, satellite))
    .Every(QuarterEnd)
    .Named("Core and satellite")
