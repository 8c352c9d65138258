namespace Rota.Plugins.Statistics;

// The kind of a fund's holdings, for its interest-rate risk.
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
