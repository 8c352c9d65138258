// Hierarchical risk parity, M. López de Prado (2016), on the universe of KDA.
Rotate("SPY", "VGK", "EWJ", "EEM", "VNQ", "RWX", "IEF", "TLT", "DBC", "GLD")
    .WeighBy(HierarchicalRiskParity(252.Days))
    .Every(MonthEnd)
    .Named("Hierarchical risk parity of KDA's universe")
