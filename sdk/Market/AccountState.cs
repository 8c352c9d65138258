namespace Rota;

// A copy of the account at one close, because the account changes and a view must not. For each asset that may be held: the column of the
// panel, the weight, and the row and price of the entry.
internal sealed class AccountState(double equity, (int Column, double Weight, int EntryRow, double EntryPrice)[] held)
{
    public double Equity => equity;

    public Holdings HoldingsIn(MarketView market)
    {
        if (held.Length == 0) return Holdings.None;
        var holdings = new Holding[held.Length];
        for (var i = 0; i < held.Length; i++)
            holdings[i] = new Holding(market, held[i].Column, held[i].Weight, held[i].EntryRow, held[i].EntryPrice);
        return new Holdings(holdings);
    }
}
