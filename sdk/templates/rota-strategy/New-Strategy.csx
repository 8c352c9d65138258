// New-Strategy, YOUR NAME (THIS-YEAR): each month, the two strongest of five; Treasuries in place of one that fell.

// A parameter, to be set without editing the script: rota run New-Strategy.csx --param months=12
var months = Param("months", 6, 1..24);

// A score is a number for each asset, from the closes known at the decision. A lookback carries its unit.
var momentum = Return(months.MonthEnds);

// 'rota words' lists the words, 'rota words Filter' explains one. A script ends with its strategy, without a semicolon.
Rotate("SPY", "VGK", "EEM", "VNQ", "GLD") // the assets to choose from
    .RankBy(momentum)                     // the strongest first
    .Hold(2)                              // the best two, in equal parts
    .Filter(                              // of these, the ones that have risen;
        momentum > 0, otherwise: "IEF")   // IEF in place of the others
    .Every(MonthEnd)                      // decide at month ends
    .Named("New-Strategy")
