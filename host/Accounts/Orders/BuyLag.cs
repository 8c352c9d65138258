namespace Rota.Accounts;

// Purchases follow the sales that pay for them after some trading days; money at hand buys at once.
internal static class BuyLag
{
    private const decimal Tolerance = 1e-6m;

    public static void Apply(OrderRequest request, OrderLines lines)
    {
        var lag = request.Account.Pricing.BuyLag;
        if (lag == 0 || lines.All.All(line => line.Done <= 0)) return;
        var view = request.Account.RulesOn(request.Day, request.Book) with { NextTradingDay = request.NextTradingDay };
        var charges = new Charges(request, lines.All);
        var (available, latest) = (charges.CashBefore - lines.WantedCash, (DateOnly?)null);
        foreach (var sale in request.Book.Latest.Where(deal => deal.Kind == DealKind.Exchange && deal.Shares < 0))
        {
            if (view.TradingDaysAfter(sale.Day, lag) <= request.Day) break;
            available += sale.Amount;
            latest ??= sale.Day;
        }

        if (latest is null || lines.All.Any(line => line.Done < 0)) latest = request.Day;
        var free = view.TradingDaysAfter(latest.Value, lag);
        foreach (var line in lines.All.Where(line => line.Done > 0))
        {
            var paid = line.Done + charges.CostOf(line);
            if (paid <= available + Tolerance) available -= paid;
            else
            {
                line.Bar = new(0, RuleName.BuyLag, $"The money for {line.Fund} arrives {lag} trading {(lag == 1 ? "day" : "days")} after its sale.", free);
                (line.Done, line.Rounded) = (0, null);
            }
        }
    }
}
