// Vigilant asset allocation G4, W. Keller and J. W. Keuning (2017): the strongest of four while all rise, else the strongest bond.
var momentum = Return13612W();

Rotate("SPY", "VEA", "VWO", "BND").RankBy(momentum).Hold(1)
    .Guard(Lesser(Count(momentum <= 0), 1))
    .Refuge(Rotate("SHY", "IEF", "LQD").RankBy(momentum).Hold(1))
    .Every(MonthEnd)
    .Named("Vigilant asset allocation G4")
