namespace Rota.Accounts;

// For some days after money left a stable value fund, and on that day, nothing may be exchanged into a competing fund.
internal sealed record EquityWash(Asset From, IReadOnlyList<Asset> Competing, int Days, RuleAction Action = RuleAction.Defer) : IPurchaseRule
{
    public Restriction? OfPurchase(RuleView view, Asset fund)
    {
        if (!Competing.Contains(fund)) return null;
        var left = view.Pending.Concat(view.Exchanges).TakeWhile(deal => LotAges.IsWithin(view.Day, deal.Day, Days)).Where(deal => deal.Fund == From && deal.Shares < 0)
            .Select(deal => (DateOnly?)deal.Day).FirstOrDefault();
        return left is not { } day ? null : new(
            0, RuleName.Wash, $"Money left {From} on {LotAges.Text(day)}; it competes with {fund}, which cannot be bought for {Days} days.",
            day.AddDays(Days + 1), Action);
    }
}
