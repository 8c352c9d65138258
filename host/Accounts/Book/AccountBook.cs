namespace Rota.Accounts;

// What an account holds, and the deals that its rules look back on. Shares leave a fund oldest first, as fund companies count their age; lots
// for taxes are counted apart.
internal sealed class AccountBook
{
    private readonly Dictionary<Asset, List<Lot>> _lots = [];
    private readonly List<Deal> _deals = [];
    private readonly Dictionary<object, object> _kept = [];

    public decimal Cash { get; set; }

    public IEnumerable<Asset> Funds => _lots.Where(each => each.Value.Count > 0).Select(each => each.Key);

    // In order of day.
    public IReadOnlyList<Deal> Deals => _deals;

    public IEnumerable<Deal> Latest
    {
        get
        {
            for (var i = _deals.Count - 1; i >= 0; i--) yield return _deals[i];
        }
    }

    // Oldest first.
    public IReadOnlyList<Lot> LotsOf(Asset fund) => _lots.TryGetValue(fund, out var lots) ? lots : [];

    public decimal SharesOf(Asset fund)
    {
        var shares = 0m;
        foreach (var lot in LotsOf(fund)) shares += lot.Shares;
        return shares;
    }

    // What a reader of the deals keeps with them, so that it reads a long history once. It may rely on the days before that of the last deal.
    public T Kept<T>(object reader, Func<T> make) where T : class
    {
        if (!_kept.TryGetValue(reader, out var kept)) _kept[reader] = kept = make();
        return (T)kept;
    }

    // Books a deal: adds a lot, or takes shares from the oldest. Money is the caller's.
    public void Add(Deal deal)
    {
        if (_deals.Count > 0 && deal.Day < _deals[^1].Day)
            throw new ArgumentException($"A deal of {deal.Day:O} follows one of {_deals[^1].Day:O}; book deals in order of day.", nameof(deal));
        deal = deal with { Shares = ShareCount.Round(deal.Shares) };
        _deals.Add(deal);
        if (!_lots.TryGetValue(deal.Fund, out var lots)) _lots[deal.Fund] = lots = [];
        if (deal.Shares > 0) lots.Add(new(deal.Day, deal.Shares, deal.Amount + deal.Cost, deal.Lot) { Kind = deal.Kind });
        else Take(lots, -deal.Shares, deal.Fund);
    }

    // Adds shares to every lot of a fund in proportion, or takes them if they are below 0. Days and bases stay.
    public void Split(Asset fund, decimal shares)
    {
        var before = SharesOf(fund);
        if (before == 0 || before + shares <= 0) throw new ArgumentException($"A split of {shares} shares of {fund}, of which {before} are held, leaves none.", nameof(shares));
        var lots = _lots[fund];
        for (var i = 0; i < lots.Count; i++) lots[i] = lots[i] with { Shares = lots[i].Shares * (before + shares) / before };
    }

    private static void Take(List<Lot> lots, decimal shares, Asset fund)
    {
        while (shares > 0)
        {
            if (lots.Count == 0) throw new ArgumentException($"The account has {shares} shares of {fund} too few for the sale.", nameof(shares));
            var oldest = lots[0];
            var taken = Math.Min(oldest.Shares, shares);
            shares -= taken;
            if (taken == oldest.Shares) lots.RemoveAt(0);
            else lots[0] = oldest with { Shares = oldest.Shares - taken, Basis = oldest.Basis * (oldest.Shares - taken) / oldest.Shares };
        }
    }
}
