namespace Rota.Accounts;

// The names of rules: the keys by which an account's file gives them.
internal static class RuleName
{
    public const string MinimumHolding = "minimumHolding";
    public const string RedemptionFee = "redemptionFee";
    public const string Transfers = "transfers";
    public const string RoundTrips = "roundTrips";
    public const string PurchaseBlock = "purchaseBlock";
    public const string Wash = "wash";
    public const string Minimum = "minimum";
    public const string Settles = "settles";
    public const string BuyLag = "buyLag";
    public const string Cash = "cash";
    public const string Units = "units";
}
