namespace Rota.Accounts;

// Shares cannot be sold for some days after they were bought; the oldest leave first.
internal sealed record MinimumHolding(FundSet Funds, int Days, RuleAction Action = RuleAction.Defer) : ISaleRule
{
    public Restriction? OfSale(RuleView view, Asset fund, decimal shares, decimal price) => !Funds.Includes(fund) ? null : LotAges.UpTo(
        lot => LotAges.IsWithin(view.Day, lot.Bought, Days), view, fund, shares,
        lot => new(
            0, RuleName.MinimumHolding, $"{fund} bought on {LotAges.Text(lot.Bought)} cannot be sold for {Days} days.",
            lot.Bought.AddDays(Days + 1), Action));
}
