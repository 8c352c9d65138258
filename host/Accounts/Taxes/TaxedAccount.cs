namespace Rota.Accounts;

// Lots, gains, distributions and taxes of a taxable account, driven event by event in order of day. It has no cash: methods take and return amounts.
internal sealed class TaxedAccount
{
    private readonly TaxTerms _terms;
    private readonly TaxLots _lots;
    private readonly List<RealizedLot> _realized = [];
    private readonly List<IraPurchase> _ira = [];
    private readonly List<GainDistribution> _gains = [];
    private readonly Dividends _dividends;
    private readonly Dictionary<int, decimal> _paid = [];
    private readonly WashSales _washSales;
    private readonly List<TaxYear> _years = []; // those that no event has changed since
    private int _purchases;
    private int _settled = int.MinValue;

    public TaxedAccount(TaxTerms terms) : this(terms, new(), new())
    {
        Mistake[] mistakes = [.. TaxMistakes.Of(terms)];
        if (mistakes.Length > 0) throw new InputException(mistakes);
    }

    private TaxedAccount(TaxTerms terms, TaxLots lots, Dividends dividends)
    {
        (_terms, _lots, _dividends) = (terms, lots, dividends);
        _washSales = new(terms, lots, _realized, _ira);
    }

    // The last day with an event.
    public DateOnly Day { get; private set; }

    public IEnumerable<Asset> Funds => _lots.Funds;

    public IReadOnlyList<TaxLot> LotsOf(Asset fund) => _lots.Of(fund);

    public decimal SharesOf(Asset fund) => _lots.SharesOf(fund);

    public IReadOnlyList<RealizedLot> Realized => _realized;

    public decimal GainDistributions => _gains.Sum(gain => gain.Amount);

    // Shares bought for an amount, its costs included. A name is for the method 'specific'.
    public void Buy(DateOnly day, Asset fund, decimal shares, decimal amount, string? name = null)
    {
        Begin(day);
        shares = ShareCount.Round(shares);
        if (shares <= 0) throw new ArgumentOutOfRangeException(nameof(shares), shares, $"A purchase of {fund} has shares above 0.");
        var lot = new TaxLot(++_purchases, fund, day, shares, amount) { Name = name };
        _lots.Add(lot);
        _washSales.AfterPurchase(lot);
    }

    // All sales of a day at once: their order does not matter then.
    public void Sell(DateOnly day, IReadOnlyList<TaxSale> sales)
    {
        Begin(day);
        var first = _realized.Count;
        _realized.AddRange(sales.SelectMany(sale => Realize(day, sale)).OrderBy(sold => sold.Lot.Purchase).ThenBy(sold => sold.Lot.HeldFrom));
        _dividends.AfterSale(day, _realized.Skip(first).Select(sold => sold.Lot));
        _washSales.AfterSale(first);
    }

    // A distribution per share on its ex-date, before the day's trades: shares bought on that day have none. The result is the cash that stays; a
    // reinvested distribution buys shares at the close.
    public decimal Distribute(DateOnly exDate, Asset fund, DistributionKind kind, decimal perShare, decimal close)
    {
        var amount = perShare * _lots.Of(fund).Where(lot => lot.Bought < exDate).Sum(lot => lot.Shares);
        if (amount == 0) return 0;
        Receive(exDate, fund, kind, amount);
        if (!_terms.Reinvests || ShareCount.Round(amount / close) == 0) return amount;
        Buy(exDate, fund, amount / close, amount);
        return 0;
    }

    // A distribution by its amount.
    public void Receive(DateOnly exDate, Asset fund, DistributionKind kind, decimal amount)
    {
        Begin(exDate);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(amount);
        TaxLot[] entitled = [.. _lots.Of(fund).Where(lot => lot.Bought < exDate)];
        if (entitled.Length == 0) throw new InputException(TaxMistakes.NoShares(fund, exDate));
        if (kind == DistributionKind.Gain)
        {
            _gains.Add(new(exDate, fund, amount));
            return;
        }

        if (!_terms.QualifiedShareOf.TryGetValue(fund, out var share)) throw new InputException(TaxMistakes.NoQualifiedShare(fund, exDate));
        var shares = entitled.Sum(lot => lot.Shares);
        foreach (var purchase in entitled.GroupBy(lot => (lot.Purchase, lot.Bought), lot => lot.Shares))
        {
            var part = amount * purchase.Sum() / shares;
            _dividends.Add(new(purchase.Key.Purchase, purchase.Key.Bought, exDate, purchase.Sum(), part * share), part * (1 - share));
        }
    }

    // 2 shares for 1: a ratio of 2.
    public void Split(DateOnly day, Asset fund, decimal ratio)
    {
        Begin(day);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(ratio);
        _dividends.Split(_lots.Of(fund), ratio);
        _lots.Split(fund, ratio);
        for (var i = 0; i < _realized.Count; i++)
        {
            if (_realized[i].Lot.Fund == fund) _realized[i] = _realized[i] with { Open = ShareCount.Round(_realized[i].Open * ratio) };
        }

        for (var i = 0; i < _ira.Count; i++)
        {
            if (_ira[i].Fund == fund) _ira[i] = _ira[i] with { Shares = ShareCount.Round(_ira[i].Shares * ratio) };
        }
    }

    // Shares that the same owner bought in an IRA or a plan.
    public void BuyInIra(DateOnly day, Asset fund, decimal shares)
    {
        Begin(day);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(shares);
        _ira.Add(new(day, fund, shares));
        _washSales.AfterIraPurchase();
    }

    // Each year from the first with an event to that of the last.
    public IReadOnlyList<TaxYear> Years
    {
        get
        {
            YearTaxes.Add(_years, _terms, _realized, _gains, _dividends, Day.Year);
            return [.. _years];
        }
    }

    // Taxes of all years that are not paid; below 0, money to come back.
    public decimal Owed => Years.Sum(year => year.Tax - _paid.GetValueOrDefault(year.Year));

    // The taxes due on a day, which are then paid: the caller raises them. Below 0, money comes back. A year's tax that a later purchase changes is
    // corrected at the next payment. Sales that raise money are taxed later: with taxes at the sale, pay again until nothing is due.
    public decimal Pay(DateOnly day)
    {
        Reach(day);
        var last = LastDueYear(day);
        if (_terms.PayOn is not null && last <= _settled) return 0;
        _settled = last;
        var sum = 0m;
        foreach (var year in Years.Where(year => year.Year <= last))
        {
            sum += year.Tax - _paid.GetValueOrDefault(year.Year);
            _paid[year.Year] = year.Tax;
        }

        return sum;
    }

    public TaxedAccount Copy()
    {
        var copy = new TaxedAccount(_terms, new(_lots), new(_dividends)) { Day = Day, _purchases = _purchases, _settled = _settled };
        copy._realized.AddRange(_realized);
        copy._ira.AddRange(_ira);
        copy._gains.AddRange(_gains);
        foreach (var (year, amount) in _paid) copy._paid[year] = amount;
        return copy;
    }

    private IEnumerable<RealizedLot> Realize(DateOnly day, TaxSale sale)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sale.Shares);
        var lots = _lots.Take(day, sale.Fund, sale.Shares, _terms.Methods.GetValueOrDefault(sale.Fund, _terms.Method), sale.Lot);
        var shares = lots.Sum(lot => lot.Shares);
        return lots.Select(lot => new RealizedLot(day, lot, sale.Proceeds * lot.Shares / shares));
    }

    private int LastDueYear(DateOnly day) =>
        _terms.PayOn is not { } on ? day.Year : day >= PayDay.Of(day.Year - 1, on) ? day.Year - 1 : day.Year - 2;

    // An event changes its year and, by wash sales and the days of dividends, the one before.
    private void Begin(DateOnly day)
    {
        Reach(day);
        _years.RemoveAll(year => year.Year >= day.Year - 1);
    }

    private void Reach(DateOnly day)
    {
        if (day < Day) throw new ArgumentException($"An event of {day:O} follows one of {Day:O}; give events in order of day.", nameof(day));
        Day = day;
    }
}
