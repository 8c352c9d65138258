namespace Rota;

// The account at one close: a copy, because the account goes on and a view does not. By asset that may be held: the column of the panel, the
// weight, and where and at which price it was entered.
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
