namespace Rota.Plugins.Statistics;

// Funds of rotation strategies, by class.
internal static class KnownFunds
{
    private static readonly Dictionary<string, AssetClass> Classes = new (AssetClass Class, string Names)[]
    {
        (AssetClass.Stocks,
            "SPY IVV VOO VTI VFINX VTSMX IWB IWD IWF IWM IWN IWO IWV VB VBR VTV VUG VO MDY IJH IJJ IJK IJR IJS IJT DIA QQQ DVY " +
            "SCHD RSP USMV MTUM QUAL VLUE XLB XLC XLE XLF XLI XLK XLP XLRE XLU XLV XLY ACWI VT EFA VEA VEU VXUS ACWX EEM VWO IEMG " +
            "SCZ VSS EWJ EZU VGK IEV EPP VPL EWZ ILF EWG EWU EWC EWA EWH FXI VEIEX VINEX VGTSX"),
        (AssetClass.RealEstate, "VNQ IYR ICF RWR RWX RWO VNQI VGSIX"),
        (AssetClass.Gold, "GLD IAU SGOL GLDM"),
        (AssetClass.Commodities, "DBC GSG PDBC DJP USO SLV DBA DBB DBE COMT"),
        (AssetClass.Currency, "UUP UDN FXE FXY FXF FXB"),
        (AssetClass.Bills, "BIL SHV SGOV BILS GBIL"),
        (AssetClass.ShortTreasuries, "SHY VGSH SCHO SPTS"),
        (AssetClass.MediumTreasuries, "IEI VGIT SCHR ITE"),
        (AssetClass.TenYearTreasuries, "IEF"),
        (AssetClass.LongTreasuries, "TLT VGLT SPTL TLH VUSTX"),
        (AssetClass.ZeroCouponTreasuries, "EDV ZROZ"),
        (AssetClass.AggregateBonds, "AGG BND SCHZ VBMFX"),
        (AssetClass.CorporateBonds, "LQD VCIT VCLT VCSH IGIB"),
        (AssetClass.HighYieldBonds, "HYG JNK"),
        (AssetClass.InflationBonds, "TIP SCHP VTIP STIP"),
        (AssetClass.MunicipalBonds, "MUB"),
        (AssetClass.ForeignBonds, "BWX BNDX IGOV"),
        (AssetClass.EmergingBonds, "EMB PCY VWOB"),
    }
    .SelectMany(each => each.Names.Split(' ').Select(name => (name, each.Class)))
    .ToDictionary(each => each.name, each => each.Class, StringComparer.Ordinal);

    public static AssetClass ClassOf(Asset asset) => Classes.GetValueOrDefault(asset.Name, AssetClass.Unknown);

    // Effective duration in years, as funds of the class state it, rounded; 0 for assets without fixed payments, NaN if unknown.
    public static double DurationOf(AssetClass of) => of switch
    {
        AssetClass.Unknown => double.NaN,
        AssetClass.Bills => 0.2,
        AssetClass.ShortTreasuries => 2,
        AssetClass.MediumTreasuries => 4.5,
        AssetClass.TenYearTreasuries => 7.5,
        AssetClass.LongTreasuries => 17,
        AssetClass.ZeroCouponTreasuries => 25,
        AssetClass.AggregateBonds or AssetClass.MunicipalBonds => 6,
        AssetClass.CorporateBonds => 8.5,
        AssetClass.HighYieldBonds => 3.5,
        AssetClass.InflationBonds or AssetClass.EmergingBonds => 7,
        AssetClass.ForeignBonds => 7.5,
        _ => 0,
    };

    public static bool IsStocks(AssetClass of) => of is AssetClass.Stocks or AssetClass.RealEstate;

    public static bool IsBonds(AssetClass of) => of >= AssetClass.ShortTreasuries;

    public static bool IsAgainstInflation(AssetClass of) => of is AssetClass.Gold or AssetClass.Commodities;
}
