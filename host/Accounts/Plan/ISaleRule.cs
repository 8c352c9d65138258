namespace Rota.Accounts;

// A rule on sales.
internal interface ISaleRule
{
    // How much of a sale is allowed on the day; null if all of it.
    Restriction? OfSale(RuleView view, Asset fund, decimal shares, decimal price);
}
