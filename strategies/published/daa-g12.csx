// Defensive asset allocation G12, W. Keller and J. W. Keuning (2018): the six strongest of twelve; each falling canary moves half of the places to bonds.
var momentum = Return13612W();

Rotate("SPY", "IWM", "QQQ", "VGK", "EWJ", "VWO", "VNQ", "GSG", "GLD", "TLT", "HYG", "LQD").RankBy(momentum).Hold(6)
    .GuardPlaces(Share(momentum <= 0, "VWO", "BND"))
    .Refuge(Rotate("SHY", "IEF", "LQD").RankBy(momentum).Hold(1))
    .Every(MonthEnd)
    .Named("Defensive asset allocation G12")
