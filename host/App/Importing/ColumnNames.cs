using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Rota.Host.Importing;

// Column names of plan sites, brokers and data sites. Only letters and digits count; capitals, blanks, signs and a unit in parentheses do not.
internal static partial class ColumnNames
{
    private static readonly FrozenDictionary<string, ColumnKind> Kinds = Of(
        (ColumnKind.Date, "DATE TRADEDATE TRADINGDATE ASOF ASOFDATE DATEASOF PRICEDATE PRICINGDATE VALUATIONDATE VALUEDATE NAVDATE UNITVALUEDATE " +
            "EFFECTIVEDATE QUOTEDATE CLOSEDATE CLOSINGDATE BUSINESSDATE MARKETDATE PERIODENDDATE DATETIME OBSERVATIONDATE DATUM"),
        (ColumnKind.MaybeDate, "TIMESTAMP TIME DAY MONTH MONTHEND PERIOD TAG"),
        (ColumnKind.OtherDate, "SETTLEMENTDATE SETTLEDATE INCEPTIONDATE EXDATE PAYDATE PAYABLEDATE RECORDDATE MATURITYDATE LASTUPDATED UPDATED"),
        (ColumnKind.Fund, "FUND FUNDNAME INVESTMENT INVESTMENTNAME INVESTMENTOPTION INVESTMENTOPTIONNAME OPTION ASSET ASSETNAME SECURITY " +
            "SECURITYNAME PORTFOLIO PORTFOLIONAME SCHEMENAME SUBACCOUNT SUBACCOUNTNAME INSTRUMENT NAME DESCRIPTION PAPER"),
        (ColumnKind.Ticker, "SYMBOL TICKER TICKERSYMBOL FUNDSYMBOL FUNDTICKER"),
        (ColumnKind.Close, "CLOSE CLOSELAST CLOSINGPRICE CLOSEPRICE LAST LASTPRICE LASTCLOSE SETTLE SCHLUSS SCHLUSSKURS " +
            "CLOSECLOSEPRICEADJUSTEDFORSPLITS"),
        (ColumnKind.Price, "PRICE SHAREPRICE PRICEPERSHARE FUNDPRICE DAILYPRICE MARKETPRICE KURS PREIS"),
        (ColumnKind.NetAssetValue, "NAV NAVPRICE NAVPERSHARE NETASSETVALUE NETASSETVALUEPERSHARE FUNDNAV DAILYNAV NAVVALUE CLOSINGNAV"),
        (ColumnKind.UnitValue, "UNITVALUE UNITPRICE UNITNAV PRICEPERUNIT ACCUMULATIONUNITVALUE AUV DAILYUNITVALUE NAVPERUNIT ANTEILWERT RÜCKNAHMEPREIS"),
        (ColumnKind.AdjustedClose, "ADJCLOSE ADJUSTEDCLOSE ADJUSTED CLOSEADJ CLOSEADJUSTED ADJCLOSEPRICE ADJUSTEDCLOSEPRICE ADJUSTEDCLOSINGPRICE " +
            "ADJCLOSEADJUSTEDCLOSEPRICEADJUSTEDFORSPLITSANDDIVIDENDANDORCAPITALGAINDISTRIBUTIONS"),
        (ColumnKind.Other, "OPEN HIGH LOW VOLUME VOL OPENPRICE HIGHPRICE LOWPRICE DAYHIGH DAYLOW BID ASK OFFER CHANGE CHG NETCHANGE DAILYCHANGE " +
            "DOLLARCHANGE CHANGEDOLLAR CHANGEPERCENT PERCENTCHANGE PRICECHANGE NAVCHANGE DAYCHANGE PCTCHANGE CHANGEPCT CHGPCT RETURN DAILYRETURN YTD YTDRETURN " +
            "TOTALRETURN YIELD SECYIELD DIVIDEND DIVIDENDS DISTRIBUTION DISTRIBUTIONS CAPITALGAIN CAPITALGAINS STOCKSPLITS SPLIT SPLITS DIVIDENDAMOUNT " +
            "SPLITCOEFFICIENT SPLITFACTOR EXPENSERATIO CUSIP ISIN SEDOL FUNDID FUNDCODE FUNDNUMBER SCHEMECODE PLAN PLANID PLANNAME CURRENCY EXCHANGE TYPE CATEGORY " +
            "ASSETCLASS ISINDIVPAYOUTISINGROWTH ISINDIVREINVESTMENT REPURCHASEPRICE SALEPRICE PREVIOUSCLOSE PREVCLOSE PREMIUMDISCOUNT TURNOVER TRADES EXCH WEEKDAY " +
            "DAYOFWEEK ERÖFFNUNG HOCH TIEF VOLUMEN WÄHRUNG ISINCODE AUSGABEPREIS"),
        (ColumnKind.Unclear, "VALUE AMOUNT INDEX INDEXVALUE GROWTH GROWTHOF10000 GROWTHOF10K TOTAL LEVEL ACCOUNTVALUE ACCOUNTBALANCE TOTALVALUE PORTFOLIOVALUE ENDINGVALUE ENDINGBALANCE " +
            "BEGINNINGBALANCE TOTALBALANCE"),
        (ColumnKind.Transaction, "ACTION QUANTITY QTY SHARES UNITS TRANSACTION TRANSACTIONTYPE FEESCOMM COMMISSION BALANCE MARKETVALUE COSTBASIS " +
            "ACCOUNTNUMBER RUNDATE SHAREBALANCE UNITBALANCE CURRENTVALUE PRINCIPALAMOUNT NETAMOUNT"));

    public static ColumnKind KindOf(string name)
    {
        if (Kinds.TryGetValue(Key(Unit().Replace(name, "")), out var kind) || Kinds.TryGetValue(Key(name), out kind)) return kind;
        var key = Key(Unit().Replace(name, ""));
        if (key.StartsWith("ADJ", StringComparison.Ordinal) && Kinds.TryGetValue(Adjective().Replace(key, ""), out var adjusted))
            return adjusted is ColumnKind.Other ? ColumnKind.Other : IsPrice(adjusted) ? ColumnKind.AdjustedOther : ColumnKind.Unknown;
        return name.Contains('%', StringComparison.Ordinal) || key.EndsWith("CHANGE", StringComparison.Ordinal) ? ColumnKind.Other : ColumnKind.Unknown;
    }

    public static bool IsPrice(ColumnKind kind) =>
        kind is ColumnKind.Close or ColumnKind.Price or ColumnKind.NetAssetValue or ColumnKind.UnitValue or ColumnKind.AdjustedClose or ColumnKind.AdjustedOther;

    private static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static FrozenDictionary<string, ColumnKind> Of(params (ColumnKind Kind, string Keys)[] rows) =>
        rows.SelectMany(row => row.Keys.Split(' ').Select(key => KeyValuePair.Create(key, row.Kind))).ToFrozenDictionary();

    [GeneratedRegex(@"\s*[\(\[][^\)\]]*[\)\]]\s*$")]
    private static partial Regex Unit();

    [GeneratedRegex("^ADJ(USTED)?")]
    private static partial Regex Adjective();
}
