namespace Rota.Accounts;

// The rules of a plan before a day's orders: which of them may be done, and how far.
internal sealed class PlanGate
{
    private readonly OrderRequest _request;
    private readonly IReadOnlyList<OrderLine> _lines;
    private readonly IReadOnlyDictionary<Asset, Restriction> _barred;
    private readonly List<ISaleRule> _saleRules = [];
    private readonly List<IPurchaseRule> _purchaseRules = [];
    private RuleView _view;
    private Restriction? _redirect;

    public PlanGate(OrderRequest request, IReadOnlyList<OrderLine> lines, IReadOnlyDictionary<Asset, Restriction> barred)
    {
        (_request, _lines, _barred) = (request, lines, barred);
        _view = request.Account.RulesOn(request.Day, request.Book) with { NextTradingDay = request.NextTradingDay };
        var plan = request.Account.Plan;
        _saleRules.AddRange([.. plan.MinimumHoldings, .. plan.RedemptionFees, new Settlement(request.Account.Pricing.Settles)]);
        if (request.IsFirst) return;
        _saleRules.AddRange(plan.RoundTrips);
        _purchaseRules.AddRange([.. plan.RoundTrips, .. plan.PurchaseBlocks, .. plan.Washes]);
    }

    // The fund that takes all proceeds beyond a transfer limit.
    public OrderLine? Then { get; private set; }

    public OrderLine? Parking => _lines.FirstOrDefault(line => line.Fund == _request.Account.Parking) is { } line && MayBuy(line) ? line : null;

    // False, with the rule on every order, beyond a transfer limit that defers.
    public bool AllowsOrders()
    {
        if (_request.IsFirst) return true;
        Restriction? defers = null;
        foreach (var limit in _request.Account.Plan.Transfers)
        {
            if (limit.Of(_view) is not { } restriction) continue;
            if (restriction.Action == RuleAction.Accept) Accept(_lines, restriction);
            else if (restriction.Action == RuleAction.Defer && restriction.IsStricterThan(defers)) defers = restriction;
            else if (restriction.Action == RuleAction.Redirect && restriction.IsStricterThan(_redirect)) Redirect(limit, restriction);
        }

        if (defers is null) return true;
        foreach (var line in _lines.Where(line => line.Wanted != 0)) line.Bar = defers;
        return false;
    }

    public void Sell()
    {
        foreach (var line in _lines.Where(line => line.Wanted < 0))
        {
            line.Bar = _barred.GetValueOrDefault(line.Fund) ?? OfSale(line, -line.SharesFor(line.Wanted));
            line.Done = line.Bar is { } bar ? -Math.Min(-line.Wanted, Worth(line, bar.Allowed)) : line.Wanted;
            if (line.Done == line.Wanted) line.Bar = null;
            if (line.Done < 0) _view = _view with { Pending = [.. _view.Pending, Sale(line)] };
        }
    }

    public void Buy()
    {
        foreach (var line in _lines.Where(line => line.Wanted > 0))
        {
            line.Bar = _barred.GetValueOrDefault(line.Fund) ?? OfPurchase(line);
            // The fund that takes all proceeds gets them afterwards.
            line.Done = line.Bar is null && line != Then ? line.Wanted : 0;
        }
    }

    public bool MayBuy(OrderLine line) => !_barred.ContainsKey(line.Fund) && OfPurchase(line) is null;

    // The dollars of a sale that are allowed.
    public decimal MostOfSale(OrderLine line, decimal amount)
    {
        var asked = Math.Min(amount, line.Value);
        return asked == 0 || OfSale(line, -line.SharesFor(-asked)) is not { } restriction ? asked : Math.Min(asked, Worth(line, restriction.Allowed));
    }

    // The strictest rule on a sale that the account does not accept to break.
    public Restriction? OfSale(OrderLine line, decimal shares)
    {
        if (line == Then) return _redirect;
        Restriction? strictest = null;
        var view = _view with { Pending = [.. _view.Pending.Where(deal => deal.Fund != line.Fund)] };
        foreach (var rule in _saleRules)
        {
            if (rule.OfSale(view, line.Fund, shares, line.Price) is not { } restriction) continue;
            if (restriction.Action == RuleAction.Accept) Accept([line], restriction);
            else if (restriction.IsStricterThan(strictest)) strictest = restriction;
        }

        return strictest;
    }

    // The sales of the day as they are now.
    public void Expect(IEnumerable<OrderLine> lines) => _view = _view with { Pending = [.. lines.Where(line => line.Done < 0).Select(Sale)] };

    // A sale that came to nothing starts no wash, so that its day is not known.
    public void Forget()
    {
        Expect(_lines);
        foreach (var line in _lines.Where(line => line.Bar is { Rule: RuleName.Wash }))
        {
            if (OfPurchase(line) is null) line.Bar = line.Bar! with { FreeFrom = null };
        }
    }

    // The strictest rule that forbids a purchase, however small.
    public Restriction? OfPurchase(OrderLine line)
    {
        if (_redirect is not null && line != Then) return _redirect;
        Restriction? strictest = null;
        foreach (var rule in _purchaseRules)
        {
            if (rule.OfPurchase(_view, line.Fund) is not { } restriction) continue;
            if (restriction.Action == RuleAction.Accept) Accept([line], restriction);
            else if (restriction.IsStricterThan(strictest)) strictest = restriction;
        }

        return strictest;
    }

    private void Redirect(TransferLimit limit, Restriction restriction)
    {
        if (limit.Then is null) throw new ArgumentException("A transfer limit that redirects needs the fund that it redirects to.", nameof(limit));
        _redirect = restriction;
        Then = _lines.Single(line => line.Fund == limit.Then);
    }

    private decimal Worth(OrderLine line, decimal shares) =>
        shares == line.Held ? line.Value : _request.Rounds ? Cents.Down(shares * line.Price) : shares * line.Price;

    private Deal Sale(OrderLine line) => new(_request.Day, line.Fund, line.Shares, line.Done, DealKind.Exchange);

    private static void Accept(IEnumerable<OrderLine> lines, Restriction restriction)
    {
        foreach (var line in lines.Where(line => !line.Accepted.Contains(restriction))) line.Accepted.Add(restriction);
    }
}
