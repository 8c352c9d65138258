// V15, S. Hanly (Quantopian, 2017): half of the account in V1, half bought and held; rebalanced to halves once a year.
var rotation = Rotate("IEF", "IVV", "IJJ", "SCZ", "EEM").RankBy(Sma(20.Days) / Sma(120.Days)).Hold(1).Every(Week);
var held = Hold(("IVV", 0.6), ("IEF", 0.4)).Every(Never);

Portfolio((0.5, rotation), (0.5, held))
    .Every(YearEnd)
    .Named("V15 Half the account")
