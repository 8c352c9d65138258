namespace Rota.Engine;

// A strategy with an account of its own. Its life:
//
//   waiting   no decision yet. _next walks the scheduled rows; what is unknown goes to _refused and _refuser, skipped decisions to _waited.
//   begun     Begin: the account holds cash of 1, on paper in a portfolio. Each decision sets _wanted (the allocation's target), _allocated
//             (without assets that an exit sold), _factor (volatility) and _target (times factor and leverage).
//   pending   Want or Act left an order in _pending; it stays until Collect fills it, or PayOut takes an ended asset out of it.
//   real      Collect with isReal: the account joins the run and trades its money.
//
// _trace, _steps and _decided describe the latest decision for explanations; _skipped and _lacked count decisions that kept the weights.
internal sealed class SingleStrategy : SimulatedStrategy
{
    private const double SameTarget = 1e-4;
    private const double Rounding = 1e-9;

    private static readonly List<Asset> Nothing = [];

    private readonly int[] _rows;
    private readonly TradingTerms _terms;
    private readonly bool _anyDay;
    private readonly int _periods; // a bounded history begins this many decisions back; 0 where it has no bound
    private readonly DecisionScores? _scores;
    private readonly bool _isAlone; // no part of a portfolio
    private readonly bool _decidesAhead; // prices alone decide, so a decision can be asked for before its row comes
    private readonly ExitWatch _exits;
    private readonly UnscaledPast? _past;
    private List<string>? _steps; // steps of an explained decision after those of the allocation
    private Allocator _allocator;
    private Weights _wanted = Weights.None; // the allocation's target
    private Weights _allocated = Weights.None; // the same without assets that an exit sold
    private Weights _target = Weights.None;
    private (Weights Target, int Place) _only = (Weights.None, -1); // the place of a target's only asset; -1 with another number of assets
    private double _factor = 1; // the volatility factor of the last decision
    private Order? _pending;
    private Trace? _trace;
    private int _next;
    private int _first;
    private int _used; // the index in _rows of the latest decision day
    private int _latest; // the row of the latest decision day
    private int _waited;
    private int _skipped;
    private int _decided = -1;
    private (int Row, Weights? Target) _ahead = (-1, null); // a decision that was asked for before its row came
    private DateOnly? _refused;
    private Func<string>? _refuser; // formats what was unknown, if anybody asks
    private DateOnly? _begun;
    private string? _lacked;

    public SingleStrategy(Strategy strategy, RunContext context, int from, TradingTerms terms) : base(strategy, context)
    {
        _terms = terms;
        _anyDay = (strategy.Allocation is Fixed || strategy.Schedule == Dsl.Never) && strategy.Schedule.Skip == 0;
        _rows = context.Past.RowsOf(strategy.Schedule);
        _periods = DecisionRows.InHistory(strategy, context.Conventions);
        if (_periods > 0) _rows = [.. _rows.Where(row => row > FirstReturn)];
        _next = Math.Min(Math.Max(_periods - 1, 0), _rows.Length);
        while (_next < _rows.Length && _rows[_next] < from) _next++;
        // A bounded history begins elsewhere for each decision.
        _scores = _periods > 0 || context.Past.HasOpenPrices ? null : new DecisionScores(context.Past, new(_rows, _next), context.Room);
        context.Room.HasOwnScores |= _periods > 0;
        _isAlone = ReferenceEquals(strategy, context.Strategy);
        _allocator = NewAllocator();
        if (strategy.Exits.Reentry is { } pause) context.Panel.RequireKnown(pause, "ReenterAfter");
        if (strategy.Volatility is { Window: var window }) context.Panel.RequireKnown(window, "TargetVolatility");
        _exits = new ExitWatch(strategy, context);
        _past = strategy.Volatility is { } volatility ? new UnscaledPast(context, volatility) : null;
        _decidesAhead = _isAlone && _exits.IsIdle && _past is null && _periods == 0 && _allocator.ReadsPricesOnly;
        Account = new Account(context.Assets.Length);
    }

    public Account Account { get; }

    // The target of its account as of its last decision: the allocation's weights times the leverage.
    public Weights Target => _target;

    public override int Days => _rows.Length + 1;

    public override string Unknown => _refuser?.Invoke() ?? "";

    public override string Lacked => HasBegun ? _lacked ?? "" : Unknown;

    // A strategy that buys once and never trades again buys when it joins a portfolio, not before.
    private bool IsBoughtOnJoining => !Account.IsReal && Strategy.Schedule == Dsl.Never;

    // The row of the latest decision day; before the first decision, of the latest possible one.
    private int Latest() => HasBegun ? _latest : _next > 0 ? _rows[_next - 1] : FirstReturn;

    // The row of the first return, which stands for a decision before the first.
    private int FirstReturn => Math.Max(1, Strategy.Schedule.OffsetDays);

    public override IReadOnlyList<DateOnly> NextDecisions(Func<DateOnly, bool> isClosed) =>
        DecisionRows.After(Strategy.Schedule, Context.Panel, HasBegun ? _latest : Context.Panel.RowCount - 1, Context.Conventions, isClosed);

    public override void Recall(SimulatedStrategy other)
    {
        base.Recall(other);
        var single = (SingleStrategy)other;
        (_next, _first, _used, _latest, _waited) = (single._next, single._first, single._used, single._latest, single._waited);
        (_wanted, _allocated, _target, _factor, _pending) = (single._wanted, single._allocated, single._target, single._factor, single._pending);
        (_refuser, _lacked, _ahead) = (null, null, (-1, null));
        _allocator.Recall(single._allocator);
        _exits.Recall(single._exits);
        _past?.Recall(single._past!);
        Account.Recall(single.Account);
    }

    public override int NextEvent(int row)
    {
        if (_pending is not null || _past is not null || !_exits.IsIdle || (!HasBegun && _anyDay)) return row + 1;
        var last = Context.Conventions.LastDayDecidesAfter is null ? Context.Panel.RowCount : Context.Panel.RowCount - 1;
        return Math.Max(row + 1, _next < _rows.Length ? Math.Min(_rows[_next], last) : last);
    }

    public override bool Keeps(int row)
    {
        if (!_decidesAhead || _pending is not null || _next == _rows.Length || _rows[_next] != row) return false;
        if (row < Context.Panel.DailyRow || Context.Explains(row) || !HasBegun || !IsThere(_target)) return false;
        var isDay = (_next - _first) % Strategy.Schedule.Step == 0;
        if (isDay)
        {
            _ahead = (row, _allocator.Decide(View(row, Timeline.Nowhere), _allocated));
            if (!ReferenceEquals(_ahead.Target, _target)) return false;
            (_used, _latest) = (_next, row);
        }

        Kind = isDay ? RebalanceKind.None : null;
        _next++;
        return true;
    }

    public override void Decide(int row)
    {
        Kind = null;
        _past?.Begin(row);
        var scheduled = _next < _rows.Length && _rows[_next] == row;
        var ordinal = scheduled ? _next++ : -1;
        var isDay = scheduled && (!HasBegun || (ordinal - _first) % Strategy.Schedule.Step == 0);
        if (!isDay && IsLastDay(row, Latest()) && _next >= _periods - 1)
            (isDay, ordinal) = (true, HasBegun ? _used + Strategy.Schedule.Step : _next);
        if (!isDay && (HasBegun || !_anyDay))
        {
            if (HasBegun && _exits.ChecksOn(row)) Exit(row);
            return;
        }

        if (isDay) _used = ordinal;
        _latest = row;
        _terms.RequireDays(Strategy, Context, row);
        var trace = Context.Explains(row) ? new Trace("") : null;
        _steps = trace is null ? null : [];
        var view = View(row, HistoryStart(ordinal));
        var (sold, back) = _exits.IsIdle ? (Nothing, Nothing) : (HasBegun ? _exits.Sell(view, row, _steps) : Nothing, _exits.LetIn(row, isDecision: true));
        if (Asked(view, row, trace) is not { } target)
        {
            Refuse(row, _allocator);
            if (HasBegun) Act(sold, back, row);
            return;
        }

        if (!HasBegun && _waited < Strategy.Schedule.Skip)
        {
            _waited++;
            _allocator = NewAllocator();
            return;
        }

        var before = _allocated;
        (_wanted, _allocated) = (target, _exits.IsIdle ? target : _exits.Allowed(target, _steps));
        if (_past is not null && !Scale(_past, isDay, row)) return;
        if (!HasBegun) Begin(ordinal >= 0 ? ordinal : _next - 1, row);
        Want(_allocated.Times(_factor * _terms.Factor), isRescaled: _past is not null && !Differs(_allocated, before), row);
        (_trace, _decided) = (trace, row);
    }

    public override double Value(double[][] prices, int row) => Account.Value(prices, row);

    public override void Values(int row, ReadOnlySpan<double> accruals, Span<double> values) => Account.Values(Context.Closes, row, accruals, values);

    public override void Collect(double? worth, bool isReal, Fill fill, int row, List<Account> accounts)
    {
        if (!HasBegun) return;
        var prices = Context.Prices(fill);
        var due = _pending is { } pending && pending.Fill == fill ? pending : (Order?)null;
        if (due is null && worth is null) return;

        Account.Worth = worth ?? Account.Value(prices, row);
        if (due is { } order) order.AimOf(Account, Context, prices, row);
        else if (isReal && IsBoughtOnJoining) Order.To(_target, fill).AimOf(Account, Context, prices, row);
        else Account.AimAtHoldings(prices, row);
        if (due is not null) _pending = null;
        if (isReal && !Account.IsReal) Account.Clear();
        Account.IsReal |= isReal;
        accounts.Add(Account);
    }

    public override void AddTarget(double share, int row, double[] sum)
    {
        var value = Account.Value(Context.Closes, row);
        var order = _pending ?? (IsBoughtOnJoining ? Order.To(_target, _terms.Fill) : (Order?)null);
        for (var i = 0; i < sum.Length; i++)
        {
            var held = Account.Weight(i, value, Context.Closes, row);
            sum[i] += share * (order?.WeightOf(Context.Assets[i], held) ?? held);
        }
    }

    public override void AddHoldings(int row, double[] sum, double share)
    {
        var value = Account.Value(Context.Closes, row);
        for (var i = 0; i < sum.Length; i++) sum[i] += share * Account.Weight(i, value, Context.Closes, row);
    }

    public override bool Waits(Fill fill) => _pending?.Fill == fill;

    public override (double Cash, double Loans) Cash => Account.IsReal ? (Account.Cash, Math.Min(Account.Cash, 0)) : (0, 0);

    public override void EarnOnCash(double rate, double spread, double onPaper)
    {
        _past?.Earn(rate);
        if (Account.Cash < 0) rate += Account.IsReal ? spread : onPaper;
        Account.Cash *= 1 + rate;
    }

    public override double PayOut(int asset, double price)
    {
        var shares = Account.PayOut(asset, price);
        _past?.PayOut(asset, price);
        _target = _target.Without(Context.Assets[asset]);
        _pending = _pending?.Without(Context.Assets[asset]);
        return Account.IsReal ? shares : 0;
    }

    public override bool Touches(int asset) => Account.Holds(asset) || _pending?.Wants(Context.Assets[asset]) == true;

    public override Explanation Explain(int row) => _trace is { } trace && _decided == row
        ? Completed(trace.ToExplanation())
        : new Explanation(
            "Rotation", [], [_decided < 0 ? "has not begun" : $"decides nothing today; it decided on {Context.Text(_decided)}"], _target, []);

    public override void AddNotes(List<string> notes)
    {
        if (_begun is { } day && _refused is { } refused)
            notes.Add($"Begins on {PanelBuilder.Text(day)}. Until {PanelBuilder.Text(refused)}, {Unknown} was unknown.");
        if (_lacked is not null)
            notes.Add($"{_skipped} later decision{(_skipped == 1 ? "" : "s")} kept the previous weights (first: {_lacked} unknown).");
        _exits.AddNotes(notes);
    }

    private Weights? Asked(in MarketView view, int row, Trace? trace) => row == _ahead.Row ? _ahead.Target
        : _allocator.Decide(view, HasBegun && !_exits.IsIdle ? _exits.Allowed(_allocated, null) : _allocated, trace);

    private Allocator NewAllocator() => Allocator.For(Strategy.Allocation, Context.Panel, Context.Conventions, _scores);

    // The market at a close as the strategy sees it, with its own account if anything looks at it.
    private MarketView View(int row, int historyStart)
    {
        if (_exits.IsIdle && _allocator.ReadsPricesOnly) return new MarketView(Context.Panel, row, historyStart, Context.Conventions.DividendLagDays);
        var value = Account.IsReal || !ReferenceEquals(Strategy, Context.Strategy) ? HasBegun ? Account.Value(Context.Closes, row) : 1 : Context.Capital;
        var count = 0;
        for (var i = 0; i < Account.Shares.Length; i++) count += Account.Holds(i) && Account.EntryOf(i) is not null ? 1 : 0;
        var held = new (int, double, int, double)[count];
        count = 0;
        for (var i = 0; i < Account.Shares.Length; i++)
        {
            if (Account.Holds(i) && Account.EntryOf(i) is { } entry)
                held[count++] = (Context.Columns[i], Account.Weight(i, value, Context.Closes, row), entry.Row, entry.Price);
        }

        return new MarketView(Context.Panel, row, historyStart, Context.Conventions.DividendLagDays, new AccountState(value, held));
    }

    // Checks the exits on a day without a decision.
    private void Exit(int row)
    {
        _terms.RequireDays(Strategy, Context, row);
        _steps = Context.Explains(row) ? [] : null;
        Act(_exits.Sell(View(row, HistoryStart(_used)), row, _steps), _exits.LetIn(row, isDecision: false), row);
    }

    // Sells what an exit found and leaves the rest alone; an asset that comes back rebalances the account to its whole target.
    private void Act(List<Asset> sold, List<Asset> back, int row)
    {
        var returned = back.Where(asset => _wanted[asset] != 0).ToList();
        if (sold.Count == 0 && returned.Count == 0) return;
        _allocated = _exits.Allowed(_wanted, null);
        if (returned.Count > 0)
        {
            _steps?.Add($"buys back {string.Join(", ", returned)}: the time out is over");
            _target = _allocated.Times(_factor * _terms.Factor);
            _pending = Order.To(_target, _terms.Fill);
            _past?.Give(Order.To(_allocated, _terms.Fill), row);
        }
        else
        {
            foreach (var asset in sold) _target = _target.Without(asset);
            _pending = _pending?.Selling(sold) ?? Order.ToSell(sold, _terms.Fill);
            _past?.Give(Order.ToSell(sold, _terms.Fill), row);
        }

        Kind = RebalanceKind.NewTarget;
        var trace = Context.Explains(row) ? new Trace("Exit") : null;
        trace?.Target(_target);
        (_trace, _decided) = (trace, row);
    }

    // Sets the volatility factor of a decision; before the first decision, the strategy's own past runs on unscaled.
    private bool Scale(UnscaledPast past, bool isDay, int row)
    {
        var factor = past.FactorAt(row);
        if (isDay || !past.HasBegun) past.Give(Order.To(_allocated, _terms.Fill), row);
        if (double.IsNaN(factor))
        {
            Refuse(row, () => $"the strategy's own volatility over {Strategy.Volatility!.Window}");
            return false;
        }

        _factor = factor;
        _steps?.Add($"scales every weight by {Trace.Number(factor)}: the strategy's own volatility is {Trace.Percent(past.VolatilityAt(row))}");
        return true;
    }

    private void Refuse(int row, Allocator allocator) => Refuse(row, () => allocator.Unknown);

    private void Refuse(int row, Func<string> lacks)
    {
        if (!HasBegun)
        {
            (_refused, _refuser) = (Context.Day(row), lacks);
            return;
        }

        _lacked ??= lacks();
        _skipped++;
    }

    private void Begin(int first, int row)
    {
        (HasBegun, _first, _begun) = (true, first, Context.Day(row));
        Account.Cash = 1;
        Kind = RebalanceKind.Funding;
    }

    // A volatility target changes its factor at every decision; a band treats that like drift.
    private void Want(Weights target, bool isRescaled, int row)
    {
        var (aim, fill) = (target, _terms.Fill);
        Kind ??= Differs(target, _target) ? RebalanceKind.NewTarget : RebalanceKind.Drift;
        if (Kind == RebalanceKind.Drift && IsThere(target)) Kind = RebalanceKind.None;
        if (Strategy.Band is { } band && (Kind == RebalanceKind.Drift || (Kind == RebalanceKind.NewTarget && isRescaled)))
        {
            fill = Context.Conventions.BandFill ?? _terms.Fill;
            if (!(BandAim.Deviation(Account, target, Context, row) > band.MaxDeviation)) Kind = RebalanceKind.None;
            else if (band.Ratio > 0) aim = BandAim.Between(Account, target, band.Ratio, Context, row);
        }

        _target = target;
        if (Kind == RebalanceKind.None) return;
        _pending = Order.To(aim, fill);
    }

    // Whether the account holds one asset and nothing else, as it should: no drift can move it. In a portfolio it still shares the costs of a day.
    private bool IsThere(Weights target)
    {
        if (!_isAlone) return false;
        if (!ReferenceEquals(target, _only.Target)) _only = (target, target.Count == 1 && target.Shares[0] == 1 ? Context.IndexOf(target.Assets[0]) : -1);
        return _only.Place >= 0 && Account.HoldsOnly(_only.Place);
    }

    private Explanation Completed(Explanation why)
    {
        if (_steps is { Count: > 0 }) why = why with { Target = _target, Steps = [.. why.Steps, .. _steps] };
        if (!_terms.Borrows) return why;
        var loan = _target.Cash < -Rounding ? $"{Trace.Percent(-_target.Cash)} of the equity is borrowed" : "nothing has to be borrowed";
        return why with { Target = _target, Steps = [.. why.Steps, $"takes every weight times {Trace.Number(_terms.Factor)}: {loan}"] };
    }

    // The row from whose close a bounded history starts: _periods decisions back, or the first return for the one before the first.
    private int HistoryStart(int decision)
    {
        if (_periods == 0 || decision < 0) return Timeline.Nowhere;
        var start = decision - _periods;
        return start >= 0 ? _rows[start] : FirstReturn;
    }

    private static bool Differs(Weights target, Weights before) => WeightDifference.Exceeds(SameTarget, target, before);
}
