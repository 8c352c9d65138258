// Protective asset allocation, W. Keller and J. W. Keuning (2016): the six strongest of twelve, and more in bonds as fewer of them rise.
var protection = Param("protection", 2, 0..2);
var trend = Close() / MonthEndSma(13) - 1;

Rotate("SPY", "QQQ", "IWM", "VGK", "EWJ", "EEM", "IYR", "GSG", "GLD", "HYG", "LQD", "TLT")
    .RankBy(trend).Hold(6).Keep(trend > 0)
    .Guard(Lesser(Count(trend <= 0) / (12 - 3 * protection), 1))
    .Refuge("IEF")
    .Every(MonthEnd)
    .Named("Protective asset allocation")
