using System.Globalization;

namespace Rota.Accounts;

// No purchase of a fund for some days after a sale above an amount; all sales of a day count together.
internal sealed record PurchaseBlock(FundSet Funds, int Days, decimal Above, RuleAction Action = RuleAction.Defer) : IPurchaseRule
{
    public Restriction? OfPurchase(RuleView view, Asset fund)
    {
        if (!Funds.Includes(fund) || view.IsMoneyMarket(fund)) return null;
        var last = view.Exchanges.TakeWhile(deal => LotAges.IsWithin(view.Day, deal.Day, Days)).Where(deal => deal.Fund == fund && deal.Shares < 0)
            .GroupBy(deal => deal.Day).Where(day => -day.Sum(deal => deal.Amount) > Above)
            .Select(day => (DateOnly?)day.Key).FirstOrDefault();
        return last is not { } sold ? null : new(
            0, RuleName.PurchaseBlock,
            $"{fund} was sold for more than {Above.ToString("#,0.##", CultureInfo.InvariantCulture)} on {LotAges.Text(sold)}; it cannot be bought for {Days} days.",
            sold.AddDays(Days + 1), Action);
    }
}
