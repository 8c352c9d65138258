namespace Rota.Accounts;

// The lots of an account, fund by fund in order of purchase. Shares are counted to 12 decimals, so that sums and differences are exact.
internal sealed class TaxLots
{
    // A sale that differs less from all shares is one of all: the caller's sum has other roundings.
    private const decimal Dust = 0.000_001m;

    private readonly Dictionary<Asset, List<TaxLot>> _lots = [];
    private readonly HashSet<Asset> _averaged = [];

    public TaxLots() { }

    public TaxLots(TaxLots other)
    {
        foreach (var (fund, lots) in other._lots) _lots[fund] = [.. lots];
        _averaged.UnionWith(other._averaged);
    }

    public IEnumerable<Asset> Funds => _lots.Where(each => each.Value.Count > 0).Select(each => each.Key);

    public IReadOnlyList<TaxLot> Of(Asset fund) => _lots.TryGetValue(fund, out var lots) ? lots : [];

    public decimal SharesOf(Asset fund) => Of(fund).Sum(lot => lot.Shares);

    public void Add(TaxLot lot)
    {
        if (!_lots.TryGetValue(lot.Fund, out var lots)) _lots[lot.Fund] = lots = [];
        lots.Add(lot with { Shares = ShareCount.Round(lot.Shares) });
    }

    // Removes shares, and returns them as lots. A fund once sold at its mean cost stays so until it is sold out.
    public IReadOnlyList<TaxLot> Take(DateOnly day, Asset fund, decimal shares, LotMethod method, string? name)
    {
        var held = SharesOf(fund);
        shares = Math.Abs(shares - held) < Dust ? held : ShareCount.Round(shares);
        if (shares > held) throw new InputException(LotMistakes.TooFew(day, fund, shares, held));
        if (_averaged.Contains(fund) && method != LotMethod.Average) throw new InputException(LotMistakes.Averaged(day, fund));
        if (held == 0) return [];
        var lots = _lots[fund];
        if (method == LotMethod.Average) Average(lots);
        // A sale of all needs no name.
        var order = method == LotMethod.Specific && shares == held ? LotMethod.Fifo : method;
        var taken = new List<(TaxLot Lot, TaxLot Part)>();
        var left = shares;
        foreach (var lot in LotOrder.Of(day, fund, lots, order, name).TakeWhile(_ => left > 0))
        {
            taken.Add((lot, lot.Part(Math.Min(lot.Shares, left))));
            left -= taken[^1].Part.Shares;
        }

        if (left > 0) throw new InputException(LotMistakes.TooFewInLot(day, fund, name, shares, shares - left));
        foreach (var (lot, part) in taken) Put(lots, lots.IndexOf(lot), lot.Without(part));
        if (lots.Count == 0) _averaged.Remove(fund);
        else if (method == LotMethod.Average) _averaged.Add(fund);
        return [.. taken.Select(each => each.Part)];
    }

    // Changes some shares of a lot, and leaves the rest as it is; null if all were changed.
    public TaxLot? Change(TaxLot lot, decimal shares, Func<TaxLot, TaxLot> change)
    {
        var lots = _lots[lot.Fund];
        var at = lots.IndexOf(lot);
        var part = lot.Part(shares);
        var rest = lot.Without(part);
        lots[at] = change(part);
        if (rest is not null) lots.Insert(at + 1, rest);
        return rest;
    }

    // 2 shares for 1: a ratio of 2.
    public void Split(Asset fund, decimal ratio)
    {
        if (!_lots.TryGetValue(fund, out var lots)) return;
        for (var i = 0; i < lots.Count; i++) lots[i] = lots[i] with { Shares = ShareCount.Round(lots[i].Shares * ratio) };
    }

    private static void Put(List<TaxLot> lots, int at, TaxLot? lot)
    {
        if (lot is null) lots.RemoveAt(at);
        else lots[at] = lot;
    }

    // The last lot takes the roundings, so that the sum stays.
    private static void Average(List<TaxLot> lots)
    {
        var (basis, shares) = (lots.Sum(lot => lot.Basis), lots.Sum(lot => lot.Shares));
        var left = basis;
        for (var i = 0; i < lots.Count; i++)
        {
            lots[i] = lots[i] with { Basis = i == lots.Count - 1 ? left : basis * lots[i].Shares / shares };
            left -= lots[i].Basis;
        }
    }
}
