// Equal risk contribution, S. Maillard, T. Roncalli and J. Teïletche (2010), on the universe of KDA.
Rotate("SPY", "VGK", "EWJ", "EEM", "VNQ", "RWX", "IEF", "TLT", "DBC", "GLD")
    .WeighBy(EqualRisk(252.Days))
    .Every(MonthEnd)
    .Named("Equal risk contribution of KDA's universe")
