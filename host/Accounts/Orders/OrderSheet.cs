namespace Rota.Accounts;

// A day's orders, with everything that adds up to them. Funds are in the order of the universe; those that are held and not in it follow. The
// value is that of managed funds and cash above the reserve; cash includes the reserve.
internal sealed record OrderSheet(DateOnly Day, decimal Value, IReadOnlyList<FundOrder> Orders, IReadOnlyList<DeferredPart> Deferred, IReadOnlyList<FundAmount> After)
{
    public required decimal CashBefore { get; init; }

    public required decimal CashAfter { get; init; }

    // Where the account counts in whole per cents and may keep cash.
    public int? CashPercent { get; init; }

    public required IReadOnlyList<FundAmount> Before { get; init; }

    // What the ideal target would be, in dollars.
    public required IReadOnlyList<FundAmount> Ideal { get; init; }

    // The funds of a retry, which leaves others as they are; null for all.
    public IReadOnlySet<Asset>? Retried { get; init; }

    // The target is repeated, and the account gives no orders for that.
    public bool IsSkipped { get; init; }

    public decimal Costs => Orders.Sum(order => order.Cost);

    public decimal Fees => Orders.Sum(order => order.Fee);
}

// An order to type in. Shares and amount are above 0 for a purchase and below 0 for a sale.
internal sealed record FundOrder(Asset Fund, decimal Amount, decimal Shares, decimal Price, decimal Cost, decimal Fee)
{
    // The order that the target alone would give.
    public required decimal Wanted { get; init; }

    // Rules that it breaks, where the account accepts that.
    public IReadOnlyList<string> Violations { get; init; } = [];
}

// A part of an order that a rule does not allow: what was wanted, what is done, the rule (a RuleName) and why, and the first day on which it is
// free, if that is known.
internal sealed record DeferredPart(Asset Fund, decimal Wanted, decimal Done, string Rule, string Why, DateOnly? FreeFrom)
{
    // The rule stands in the way of another fund: this one lacks its money, or keeps it.
    public bool IsConsequence { get; init; }
}

// What a fund has: dollars, shares, and its whole per cent where the account counts in these.
internal sealed record FundAmount(Asset Fund, decimal Amount, decimal Shares, int? Percent = null);
