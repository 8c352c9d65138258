namespace Rota.Accounts;

// What an account holds in a walk: lots for the rules of its plan and, where it is taxed, lots for taxes. Both have the same shares.
internal sealed class HeldAccount(Account account, Func<decimal, decimal, decimal> cost)
{
    public AccountBook Book { get; } = new();

    // Null where nothing is taxed.
    public TaxedAccount? Taxed { get; } = account.Tax is { } terms ? new(terms) : null;

    // The costs and redemption fees of flows and taxes, which no sheet has.
    public decimal Charged { get; private set; }

    public decimal ValueAt(Func<Asset, decimal> price)
    {
        var value = Book.Cash;
        foreach (var fund in Book.Funds) value += Book.SharesOf(fund) * price(fund);
        return value;
    }

    public void Follow(OrderSheet sheet, DealKind kind)
    {
        Book.Book(sheet, kind);
        if (Taxed is null) return;
        TaxSale[] sales = [.. sheet.Orders.Where(order => order.Amount < 0).Select(order => new TaxSale(order.Fund, -order.Shares, -order.Amount - order.Cost - order.Fee))];
        if (sales.Length > 0) Taxed.Sell(sheet.Day, sales);
        foreach (var order in sheet.Orders.Where(order => order.Amount > 0)) Taxed.Buy(sheet.Day, order.Fund, order.Shares, order.Amount + order.Cost);
    }

    // Distributions on their ex-date, before the day's trades.
    public void Distribute(DateOnly day, Func<Asset, decimal> perShare, Func<Asset, decimal> close)
    {
        if (Taxed is null) return;
        foreach (var fund in Book.Funds.ToArray())
        {
            var paid = perShare(fund);
            if (paid <= 0) continue;
            var before = Taxed.SharesOf(fund);
            Book.Cash += Taxed.Distribute(day, fund, DistributionKind.Dividend, paid, close(fund));
            var bought = Taxed.SharesOf(fund) - before;
            if (bought > 0) Book.Add(new(day, fund, bought, bought * close(fund), DealKind.Reinvested));
        }
    }

    // Books a contribution or withdrawal. Whole shares leave a rest in cash; the costs of a withdrawal are raised with it.
    public void Add(FlowSplit split, DateOnly day, Func<Asset, decimal> price, DealKind kind)
    {
        Book.Cash += split.Cash;
        var charged = 0m;
        foreach (var (fund, amount) in split.Funds)
        {
            if (amount < 0) charged += Sell(day, fund, -amount, price(fund), kind);
            else Buy(day, fund, amount, price(fund), kind);
        }

        Charged += Cents.Up(charged);
    }

    private void Buy(DateOnly day, Asset fund, decimal amount, decimal price, DealKind kind)
    {
        var paid = amount - Math.Min(amount, cost(amount, price));
        var shares = ShareCount.Round(paid / price);
        if (account is { RoundsInRuns: true, Cash: CashUse.Free, Units: { Kind: UnitKind.Shares, Step: var step } }) shares = Math.Floor(shares / step) * step;
        if (shares == 0)
        {
            Book.Cash += amount;
            return;
        }

        var spent = shares * price;
        Charged += amount - paid;
        Book.Cash += paid - spent;
        Book.Add(new(day, fund, shares, spent, kind));
        Taxed?.Buy(day, fund, shares, spent + amount - paid);
    }

    // Returns what it is charged, of which the split's cash is already net.
    private decimal Sell(DateOnly day, Asset fund, decimal amount, decimal price, DealKind kind)
    {
        var shares = Math.Min(ShareCount.Round(amount / price), Book.SharesOf(fund));
        var charged = ChargeOf(day, fund, shares, price);
        Book.Add(new(day, fund, -shares, -amount, kind));
        Taxed?.Sell(day, [new(fund, shares, amount - charged)]);
        return charged;
    }

    // The cost and the redemption fee of a sale.
    public decimal ChargeOf(DateOnly day, Asset fund, decimal shares, decimal price) =>
        cost(shares * price, price) + account.Plan.RedemptionFees.Sum(fee => fee.Of(Book, fund, shares, price, day));
}
