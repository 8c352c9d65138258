namespace Rota.Accounts;

// What a day's orders follow from: the account, what it holds, the prices of its funds, and the target weight of each fund in the order of
// the universe; the rest to 1 is cash.
internal sealed record OrderRequest(Account Account, AccountBook Book, DateOnly Day, IReadOnlyDictionary<Asset, decimal> Prices, IReadOnlyList<(Asset Fund, decimal Weight)> Target)
{
    // The cost of an order, from its amount and price.
    public Func<decimal, decimal, decimal> Cost { get; init; } = (_, _) => 0;

    // The first investment of a run is free of most rules.
    public bool IsFirst { get; init; }

    // A repeated target: the account says whether it gives orders.
    public bool IsRebalance { get; init; }

    // The funds that a retry may touch; null for all.
    public IReadOnlySet<Asset>? Retried { get; init; }

    // Whether amounts are rounded to the units of the account.
    public bool Rounds { get; init; } = true;
}
