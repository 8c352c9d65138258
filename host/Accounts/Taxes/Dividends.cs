namespace Rota.Accounts;

// The dividends of each year, qualified and ordinary. Whether they are qualified is known when their shares are sold or were held long enough.
internal sealed class Dividends
{
    private readonly Dictionary<int, (decimal Qualified, decimal Ordinary)> _decided = [];
    private readonly List<DividendPart> _open = [];

    public Dividends() { }

    public Dividends(Dividends other)
    {
        _decided = new(other._decided);
        _open.AddRange(other._open);
    }

    public IEnumerable<int> Years => _decided.Keys.Concat(_open.Select(part => part.ExDate.Year));

    // Shares that are still held count as held on.
    public (decimal Qualified, decimal Ordinary) Of(int year)
    {
        var (qualified, ordinary) = _decided.GetValueOrDefault(year);
        return (qualified + _open.Where(part => part.ExDate.Year == year).Sum(part => part.Amount), ordinary);
    }

    public void Add(DividendPart part, decimal ordinary)
    {
        Decide(part.ExDate.Year, 0, ordinary);
        _open.Add(part);
    }

    public void AfterSale(DateOnly day, IEnumerable<TaxLot> sold)
    {
        foreach (var part in _open.Where(part => part.End < day)) Decide(part.ExDate.Year, part.Amount, 0);
        _open.RemoveAll(part => part.End < day);
        var shares = sold.GroupBy(lot => lot.Purchase, lot => lot.Shares).ToDictionary(purchase => purchase.Key, purchase => purchase.Sum());
        for (var i = 0; i < _open.Count; i++)
        {
            if (_open[i].Shares > 0 && shares.TryGetValue(_open[i].Purchase, out var gone)) _open[i] = Without(_open[i], day, gone);
        }
    }

    public void Split(IEnumerable<TaxLot> lots, decimal ratio)
    {
        var purchases = lots.Select(lot => lot.Purchase).ToHashSet();
        for (var i = 0; i < _open.Count; i++)
        {
            if (purchases.Contains(_open[i].Purchase)) _open[i] = _open[i] with { Shares = _open[i].Shares * ratio };
        }
    }

    private DividendPart Without(DividendPart part, DateOnly day, decimal shares)
    {
        var amount = shares >= part.Shares ? part.Amount : part.Amount * shares / part.Shares;
        if (part.IsQualified(day)) Decide(part.ExDate.Year, amount, 0);
        else Decide(part.ExDate.Year, 0, amount);
        return part with { Shares = Math.Max(0, part.Shares - shares), Amount = part.Amount - amount };
    }

    private void Decide(int year, decimal qualified, decimal ordinary)
    {
        var (before, other) = _decided.GetValueOrDefault(year);
        _decided[year] = (before + qualified, other + ordinary);
    }
}
