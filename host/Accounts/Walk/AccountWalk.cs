using System.Globalization;

namespace Rota.Accounts;

// Follows an ideal run with an account: its decisions are those of the run; its money, rules, flows and taxes are its own. A day's order: interest,
// distributions, orders at the open, taxes, flows, orders at the close.
internal sealed class AccountWalk
{
    private readonly BacktestResult _run;
    private readonly Account _account;
    private readonly FundPrices _prices;
    private readonly HeldAccount _held;
    private readonly AccountLog _log;
    private readonly IReadOnlyList<IdealOrder> _orders;
    private readonly ILookup<DateOnly, Trade> _trades; // those of the ideal run
    private readonly Asset[] _universe; // the funds of the strategy's assets
    private readonly Asset[] _others; // funds that an order may need besides
    private readonly bool _cashEarns;
    private readonly int _first; // the row of the run's first day
    private readonly List<OrderSheet> _sheets = [];
    private readonly List<EndedDeferral> _ended = [];
    private IdealOrder? _latest;
    private (Asset Fund, decimal Weight)[] _target = [];
    private Deferrals _waiting = Deferrals.None;
    private bool _isIdeal; // nothing has bound yet: the account is that of the run

    private AccountWalk(BacktestResult run, Account account, FundPrices prices)
    {
        (_run, _account, _prices) = (run, account, prices);
        (_held, _log) = (new(account, CostOf), new(run, account.Name));
        (_orders, _trades) = (IdealOrder.Of(run), run.Trades.ToLookup(trade => trade.Date));
        _first = run.Panel.Dates.BinarySearch(run.From);
        _universe = [.. run.Strategy.Allocation.Assets.Select(account.FundOf).Distinct()];
        _others = [.. AccountFunds.Besides(account)];
        _cashEarns = run.Settings.Conventions.CashEarns && run.Settings.CashRate != CashRate.Zero;
        _isIdeal = account is { RoundsInRuns: false, Tax: null, Reserve: 0, Pricing.BuyLag: 0 }
            && run.Strategy.Allocation.Assets.All(asset => account.FundOf(asset) == asset);
    }

    // The capital is that of the run.
    public static AccountRun Of(BacktestResult run, Account account, FundPrices prices) => new AccountWalk(run, account, prices).Walk();

    private AccountRun Walk()
    {
        if (_run.Loan is not null)
            throw new InputException(new Mistake($"{_run.Strategy.Name} borrows, and an account cannot follow a loan through a backtest. Run it without the account."));
        var days = _run.Equity.Dates;
        var flows = FlowSchedule.Of(_account.DatedFlows, _account.Flows, days[0], days[^1]);
        var (nextFlow, nextOrder, deals) = (0, 0, 0);
        _held.Book.Cash = (decimal)_run.Settings.Capital;
        for (var day = 0; day < days.Length; day++)
        {
            if (day > 0) Begin(day);
            var order = nextOrder < _orders.Count && _orders[nextOrder].Day == day ? _orders[nextOrder++] : null;
            if (order is { IsAtOpen: true }) Follow(order);
            PayTaxes(day);
            var flow = 0m;
            for (; nextFlow < flows.Count && flows[nextFlow].Day <= days[day]; nextFlow++) flow += Add(flows[nextFlow], day);
            if (order is { IsAtOpen: false }) Follow(order);
            else if (order is null) Retry(day, isDecision: false);
            var value = ValueOn(day);
            _log.Add(value, flow, _isIdeal, _isIdeal ? 0 : DistanceOn(day, value), _waiting.Parts.Count > 0);
            if (_held.Book.Deals.Count == deals) continue;
            deals = _held.Book.Deals.Count;
            _log.Hold(_held.Book.Funds.Select(fund => (fund, _held.Book.SharesOf(fund) * Close(fund, day))), value);
        }

        var last = days.Length - 1;
        var taxes = _held.Taxed is { } taxed ? TaxReport.Of(taxed, days[last], ValueOn(last), _held.Book.Funds.ToDictionary(fund => fund, fund => Close(fund, last))) : null;
        return _log.Result(_account, _held.Book, _sheets, _ended, _waiting, taxes, _isIdeal, _held.Charged);
    }

    private void Begin(int day)
    {
        if (_cashEarns) _held.Book.Cash *= 1 + (decimal)_run.Settings.CashRate.Accrual(Date(day - 1), Date(day));
        _held.Distribute(Date(day), fund => (decimal)_prices.DistributionOf(fund, day), fund => Close(fund, day));
    }

    private void Follow(IdealOrder order)
    {
        _latest = order;
        _target = FundsOf(order.Weights(asset => order.IsAtOpen ? _run.Panel.Opens(asset)[Row(order.Day)] : _run.Panel.Closes(asset)[Row(order.Day)]));
        if (order.Kind == RebalanceKind.None)
        {
            Retry(order.Day, isDecision: true);
            return;
        }

        var sheet = OrderMaker.Of(Request(order.Day, order.IsAtOpen) with
        {
            IsFirst = order.Kind == RebalanceKind.Funding,
            IsRebalance = order.Kind == RebalanceKind.Drift,
        });
        Take(sheet, order, isNewTarget: order.Kind != RebalanceKind.Drift);
    }

    private void Retry(int day, bool isDecision)
    {
        if (_waiting.Due(Date(day), _account.Retry, isDecision) is { } funds)
            Take(OrderMaker.Of(Request(day, isAtOpen: false) with { Retried = funds }), null, isNewTarget: false);
    }

    // The first investment is an opening, which no rule counts.
    private void Take(OrderSheet sheet, IdealOrder? order, bool isNewTarget)
    {
        _isIdeal &= order is not null && sheet is { Deferred.Count: 0, Fees: 0, IsSkipped: false } && !sheet.Orders.Any(made => made.Violations.Count > 0);
        var kind = order?.Kind == RebalanceKind.Funding ? DealKind.Opening : DealKind.Exchange;
        if (_isIdeal) sheet = TakeIdeal(order!, sheet, kind);
        else _held.Follow(sheet, kind);
        if (sheet.Orders.Count > 0 || sheet.Deferred.Count > 0) _sheets.Add(sheet);
        (_waiting, var ended) = _waiting.After(sheet, isNewTarget);
        _ended.AddRange(ended);
    }

    // The trades of the run itself, with its costs.
    private OrderSheet TakeIdeal(IdealOrder order, OrderSheet sheet, DealKind kind)
    {
        var made = new List<FundOrder>();
        foreach (var trade in _trades[Date(order.Day)].OrderBy(trade => trade.Shares > 0))
        {
            // A sale of all is off by its last digit.
            var shares = order.Held.Any(each => each.Asset == trade.Asset) ? (decimal)trade.Shares : -_held.Book.SharesOf(trade.Asset);
            if (shares == 0) continue;
            _held.Book.Add(new(Date(order.Day), trade.Asset, shares, (decimal)trade.Value, kind));
            made.Add(new(trade.Asset, (decimal)trade.Value, shares, (decimal)trade.Price, (decimal)trade.Cost, Fee: 0) { Wanted = (decimal)trade.Value });
        }

        _held.Book.Cash = (decimal)order.Cash;
        return sheet with { Orders = made, CashAfter = _held.Book.Cash };
    }

    private OrderRequest Request(int day, bool isAtOpen) => new(_account, _held.Book, Date(day), PricesOn(day, isAtOpen), _target)
    {
        Cost = CostOf,
        Rounds = _account.RoundsInRuns,
        NextTradingDay = NextTradingDay,
    };

    // Of what is held, wanted, or may be needed.
    private Dictionary<Asset, decimal> PricesOn(int day, bool isAtOpen)
    {
        var prices = new Dictionary<Asset, decimal>();
        foreach (var fund in _target.Select(each => each.Fund).Concat(_held.Book.Funds).Concat(_others))
            prices[fund] = isAtOpen ? Known(_prices.OpenOf(fund, day), fund, day, "open") : Close(fund, day);
        return prices;
    }

    private (Asset Fund, decimal Weight)[] FundsOf(IReadOnlyList<(Asset Asset, decimal Weight)> weights) =>
    [
        .. _universe.Select(fund => (Fund: fund, Weight: weights.Where(each => _account.FundOf(each.Asset) == fund).Sum(each => each.Weight)))
            .Where(each => each.Weight > 0),
    ];

    // Sales that raise a tax are taxed in turn.
    private void PayTaxes(int day)
    {
        while (_held.Taxed?.Pay(Date(day)) is { } due and not 0) Move(-due, day, "tax");
    }

    private decimal Add(Flow flow, int day)
    {
        _isIdeal = false;
        var amount = flow.Of(ValueOn(day));
        Move(amount, day, "withdrawal", flow.Into);
        return amount;
    }

    // Money in or out, invested or raised by the latest target.
    private void Move(decimal amount, int day, string what, FlowTarget? into = null)
    {
        var (date, idle) = (Date(day), Math.Max(0, _held.Book.Cash - _account.Reserve));
        var split = amount < 0
            ? Withdrawal.Of(date, -amount, idle, FundsOn(day), what, (fund, sold) => _held.ChargeOf(date, fund, sold / Close(fund, day), Close(fund, day)))
            : _target.Length == 0 ? new FlowSplit([], amount) : Contribution.Of(amount, FundsOn(day), idle, into ?? _account.Into);
        _held.Add(split, date, fund => Close(fund, day), amount < 0 ? DealKind.Withdrawal : DealKind.Contribution);
    }

    private HeldFund[] FundsOn(int day)
    {
        var view = _account.RulesOn(Date(day), _held.Book) with { NextTradingDay = NextTradingDay };
        ISaleRule[] rules = [.. _account.Plan.MinimumHoldings, .. _account.Plan.RedemptionFees, new Settlement(_account.Pricing.Settles)];
        return [.. _target.Select(each => each.Fund).Concat(_held.Book.Funds).Distinct().Select(Held)];

        HeldFund Held(Asset fund)
        {
            var (price, shares) = (Close(fund, day), _held.Book.SharesOf(fund));
            var free = rules.Select(rule => rule.OfSale(view, fund, shares, price)).OfType<Restriction>()
                .Where(rule => rule.Action != RuleAction.Accept).Select(rule => rule.Allowed).DefaultIfEmpty(shares).Min();
            return new(fund, shares * price, Array.Find(_target, each => each.Fund == fund).Weight, (shares - free) * price);
        }
    }

    // Half the sum of the differences between the weights of the account and of the run; cash is one of them.
    private double DistanceOn(int day, decimal value)
    {
        var (row, differences) = (Row(day), new Dictionary<Asset, double>());
        foreach (var (asset, weight) in _latest?.Weights(asset => _run.Panel.Closes(asset)[row]) ?? [])
            differences[_account.FundOf(asset)] = differences.GetValueOrDefault(_account.FundOf(asset)) - (double)weight;
        foreach (var fund in _held.Book.Funds)
            differences[fund] = differences.GetValueOrDefault(fund) + (double)(_held.Book.SharesOf(fund) * Close(fund, day) / value);
        return (differences.Values.Sum(Math.Abs) + Math.Abs(differences.Values.Sum())) / 2;
    }

    private decimal ValueOn(int day) => _held.ValueAt(fund => Close(fund, day));

    private decimal Close(Asset fund, int day) => Known(_prices.CloseOf(fund, day), fund, day, "price");

    private decimal Known(double price, Asset fund, int day, string what) => !double.IsNaN(price) ? (decimal)price : throw new InputException(new Mistake(string.Create(
        CultureInfo.InvariantCulture,
        $"{fund} has no {what} on {Date(day):O}, on which the account '{_account.Name}' needs one. Begin the run later, or let another fund stand for its asset.")));

    private decimal CostOf(decimal amount, decimal price) => (decimal)_run.Settings.Conventions.Costs.Of((double)amount, (double)price);

    private DateOnly NextTradingDay(DateOnly day)
    {
        var at = _run.Equity.Dates.BinarySearch(day);
        at = at < 0 ? ~at : at + 1;
        return at < _run.Equity.Dates.Length ? _run.Equity.Dates[at] : ExchangeDay.OnOrAfter(day.AddDays(1));
    }

    private DateOnly Date(int day) => _run.Equity.Dates[day];

    private int Row(int day) => _first + day;
}
