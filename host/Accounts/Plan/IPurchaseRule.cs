namespace Rota.Accounts;

// A rule that forbids purchases of a fund.
internal interface IPurchaseRule
{
    // Null if the fund may be bought on the day.
    Restriction? OfPurchase(RuleView view, Asset fund);
}
