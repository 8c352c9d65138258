// Accelerating dual momentum, C. Ludlow and S. Hanly (2018): the stronger stock fund while it rises, else the stronger safe one.
var momentum = (Return(1.MonthEnds) + Return(3.MonthEnds) + Return(6.MonthEnds)) / 3;
var stocks = Rotate("SPY", "SCZ").RankBy(momentum).Hold(1);
var safe = Rotate("TLT", "TIP").RankBy(Return(1.MonthEnds)).Hold(1);

stocks.Filter(momentum > 0, otherwise: safe)
    .Every(MonthEnd)
    .Named("Accelerating dual momentum")
