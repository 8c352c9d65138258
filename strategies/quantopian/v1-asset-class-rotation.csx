// V1, S. Hanly (Quantopian, 2017): each week, all in the asset class with the strongest 20:120-day trend.
var fast = Param("fast", 20, 5..60, step: 5);
var slow = Param("slow", 120, 60..250, step: 10);

Rotate("IEF", "IVV", "IJJ", "SCZ", "EEM")
    .RankBy(Sma(fast.Days) / Sma(slow.Days))
    .Hold(1)
    .Every(Week)
    .Named("V1 Asset class rotation").Published("2017-02-13")
