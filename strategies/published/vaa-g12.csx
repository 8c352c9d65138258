// Vigilant asset allocation G12, W. Keller and J. W. Keuning (2017): the two strongest of twelve, with a quarter in bonds for each that falls.
var momentum = Return13612W();

Rotate("SPY", "IWM", "QQQ", "VGK", "EWJ", "VWO", "VNQ", "GSG", "GLD", "TLT", "LQD", "HYG").RankBy(momentum).Hold(2)
    .Guard(Lesser(Count(momentum <= 0) / 4, 1))
    .Refuge(Rotate("SHY", "IEF", "LQD").RankBy(momentum).Hold(1))
    .Every(MonthEnd)
    .Named("Vigilant asset allocation G12")
