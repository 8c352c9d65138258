namespace Rota.Accounts;

// What a day's orders follow from: the account, what it holds, the prices of its funds, and the target weight of each fund in the order of
// the universe; the rest to 1 is cash. The day is the one on which the orders are processed. Funds outside the account's management are not in
// the book, or named by the account.
internal sealed record OrderRequest(Account Account, AccountBook Book, DateOnly Day, IReadOnlyDictionary<Asset, decimal> Prices, IReadOnlyList<(Asset Fund, decimal Weight)> Target)
{
    // The cost of an order, from its amount (above 0) and price.
    public Func<decimal, decimal, decimal> Cost { get; init; } = (_, _) => 0;

    // The first investment of a run is free of most rules. It is booked as an opening.
    public bool IsFirst { get; init; }

    // A repeated target: the account says whether it gives orders.
    public bool IsRebalance { get; init; }

    // The funds that a retry may touch; null for all.
    public IReadOnlySet<Asset>? Retried { get; init; }

    // Whether amounts are rounded to the units of the account.
    public bool Rounds { get; init; } = true;

    // The trading day after a day; needed where the account has a lag or waits for settlement.
    public Func<DateOnly, DateOnly>? NextTradingDay { get; init; }
}
