#load "Scores.cs"
// The strongest, YOUR NAME (THIS-YEAR): each month, the strongest of three over three spans; Treasuries in place of one that fell.
var strength = Scores.ThreeSpans();

Rotate("SPY", "EEM", "GLD")
    .RankBy(strength)
    .Hold(1)
    .Filter(strength > 0, otherwise: "IEF")
    .Every(MonthEnd)
    .Named("The strongest")
