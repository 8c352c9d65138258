namespace Rota.Accounts;

// Losses that do not count, because identical shares were bought in the 61 days from 30 before the sale to 30 after it. Losses come in order of
// their day, on one day older lots first; purchases in order of purchase, on one day those of this account before those of an IRA.
internal sealed class WashSales(TaxTerms terms, TaxLots lots, List<RealizedLot> sold, List<IraPurchase> ira)
{
    private const int Days = 30;

    // Earlier purchases replace shares just sold, from an index on: those that are still held, and of another purchase.
    public void AfterSale(int from)
    {
        if (!terms.HasWashSales) return;
        foreach (var i in Enumerable.Range(from, sold.Count - from).Where(i => sold[i].Open > 0))
        {
            foreach (var (_, replace) in Purchases(i))
            {
                if (sold[i].Open > 0) replace();
            }
        }
    }

    // Shares just bought replace those of earlier losses.
    public void AfterPurchase(TaxLot lot)
    {
        TaxLot? rest = lot;
        foreach (var i in Losses(lot.Fund, lot.Bought))
        {
            if (rest is not null) rest = Replace(i, rest);
        }
    }

    public void AfterIraPurchase()
    {
        foreach (var i in Losses(ira[^1].Fund, ira[^1].Day)) Void(i, ira.Count - 1);
    }

    private IEnumerable<(DateOnly Day, Action Replace)> Purchases(int i)
    {
        var loss = sold[i];
        var held = lots.Funds.SelectMany(lots.Of)
            .Where(lot => !lot.Replaces && lot.Purchase != loss.Lot.Purchase && IsNear(loss, lot.Fund, lot.Bought))
            .OrderBy(lot => lot.Purchase).ToArray();
        (DateOnly Day, Action Replace)[] purchases =
        [
            .. held.Select(lot => (lot.Bought, (Action)(() => Replace(i, lot)))),
            .. Enumerable.Range(0, ira.Count).Where(j => IsNear(loss, ira[j].Fund, ira[j].Day))
                .Select(j => (ira[j].Day, (Action)(() => Void(i, j)))),
        ];
        return purchases.OrderBy(purchase => purchase.Day);
    }

    private int[] Losses(Asset fund, DateOnly bought) => !terms.HasWashSales ? [] :
    [
        .. Enumerable.Range(0, sold.Count).Reverse().TakeWhile(i => sold[i].Day >= bought.AddDays(-Days))
            .Where(i => sold[i].Open > 0 && IsNear(sold[i], fund, bought))
            .OrderBy(i => sold[i].Day).ThenBy(i => sold[i].Lot.Purchase).ThenBy(i => sold[i].Lot.HeldFrom).ThenBy(i => i),
    ];

    // The rest of the lot, which may replace others; null if all its shares do.
    private TaxLot? Replace(int i, TaxLot lot)
    {
        var loss = sold[i];
        var shares = Math.Min(loss.Open, lot.Shares);
        var amount = loss.LossOf(shares);
        sold[i] = loss with { Open = loss.Open - shares, IntoBasis = loss.IntoBasis + amount };
        var days = HoldingPeriod.Days(loss.Lot.HeldFrom, loss.Day);
        return lots.Change(lot, shares, part => part with { Basis = part.Basis + amount, HeldFrom = part.HeldFrom.AddDays(-days), Replaces = true });
    }

    private void Void(int i, int j)
    {
        var loss = sold[i];
        var shares = Math.Min(loss.Open, ira[j].Shares);
        if (shares == 0) return;
        sold[i] = loss with { Open = loss.Open - shares, Lost = loss.Lost + loss.LossOf(shares) };
        ira[j] = ira[j] with { Shares = ira[j].Shares - shares };
    }

    private bool IsNear(RealizedLot loss, Asset fund, DateOnly bought) =>
        Math.Abs(loss.Day.DayNumber - bought.DayNumber) <= Days && AreIdentical(fund, loss.Lot.Fund);

    private bool AreIdentical(Asset one, Asset other) => one == other || terms.Identical.Any(funds => funds.Contains(one) && funds.Contains(other));
}
