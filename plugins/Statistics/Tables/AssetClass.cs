namespace Rota.Plugins.Statistics;

// What a fund holds, as far as its interest-rate risk goes.
internal enum AssetClass
{
    Unknown,
    Stocks,
    RealEstate,
    Gold,
    Commodities,
    Currency,
    Bills,
    ShortTreasuries,
    MediumTreasuries,
    TenYearTreasuries,
    LongTreasuries,
    ZeroCouponTreasuries,
    AggregateBonds,
    CorporateBonds,
    HighYieldBonds,
    InflationBonds,
    MunicipalBonds,
    ForeignBonds,
    EmergingBonds,
}
