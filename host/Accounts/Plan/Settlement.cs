namespace Rota.Accounts;

// What was bought with the proceeds of a sale cannot be sold before these have settled, some trading days after the sale.
internal sealed record Settlement(int TradingDays) : ISaleRule
{
    public Restriction? OfSale(RuleView view, Asset fund, decimal shares, decimal price)
    {
        if (TradingDays == 0) return null;
        var sales = view.Book.Latest.Where(deal => deal.Shares < 0).Select(deal => deal.Day).Distinct()
            .Select(day => (Sold: day, Settles: view.TradingDaysAfter(day, TradingDays))).TakeWhile(sale => sale.Settles > view.Day).ToList();
        if (sales.Count == 0) return null;
        return LotAges.UpTo(
            lot => Settling(lot) is not null, view, fund, shares,
            lot => new(
                0, RuleName.Settles, $"{fund} bought on {LotAges.Text(lot.Bought)} was paid from a sale that settles on {LotAges.Text(Settling(lot)!.Value)}.",
                Settling(lot)));

        DateOnly? Settling(Lot lot) =>
            sales.Where(sale => sale.Sold <= lot.Bought && sale.Settles > lot.Bought).Select(sale => (DateOnly?)sale.Settles).FirstOrDefault();
    }
}
