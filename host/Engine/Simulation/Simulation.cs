using System.Runtime.InteropServices;

namespace Rota.Engine;

// One run: walks the days, lets the strategy decide, fills orders and records the result.
internal sealed class Simulation
{
    // A yearly turnover above this is high.
    private const double MuchTurnover = 4;

    private readonly Strategy _strategy;
    private readonly PricePanel _panel;
    private readonly RunSettings _settings;
    private readonly RunContext _context;
    private readonly SimulatedStrategy _root;
    private readonly Ledger _ledger;
    private readonly bool _cashEarns;
    private readonly bool _earnsOrOwes;
    private readonly double[] _accruals; // by row; empty where cash earns nothing
    private readonly TradingTerms _terms;
    private readonly int _from;
    private readonly double[][] _sharePrices;
    private readonly RunRoom _room;
    private readonly List<Rebalance> _rebalances;
    private readonly List<Trade> _trades;
    private readonly List<Account> _accounts = [];
    private readonly List<Account> _onPaper = [];
    private readonly List<string> _notes;
    private readonly int[] _ends; // the rows on which assets have ended
    private readonly int[] _idle; // assets without a price on some days of the run
    private bool _isWaiting;
    private int _waits;
    private (Asset Asset, DateOnly Day) _firstWait;
    private double _interest; // loan interest so far
    private double[] _values = []; // the equity from the first row on
    private int _first = -1;

    public Simulation(Strategy strategy, PricePanel panel, RunSettings settings, IReadOnlyList<string> notes, Func<DateOnly, bool>? explains = null,
        SharedPast? past = null, RunRoom? room = null)
    {
        _room = room ?? new();
        _room.Clear();
        (_rebalances, _trades) = (_room.Rebalances, _room.Trades);
        (_strategy, _panel, _settings) = (strategy, panel, settings);
        past?.RequireFits(panel, settings.Conventions);
        var from = panel.Dates.BinarySearch(settings.Range.From);
        _from = from < 0 ? ~from : from;
        _context = new RunContext(strategy, panel, settings, explains, past ?? new(panel, settings.Conventions), _room);
        _terms = TradingTerms.Of(strategy, settings.Conventions);
        _root = SimulatedStrategy.Of(strategy, _context, _from, _terms);
        _rebalances.EnsureCapacity(Math.Min(_root.Days, panel.RowCount));
        _ledger = new Ledger(_context.Assets, settings.Capital, settings.Conventions.Costs);
        _sharePrices = [.. _context.Assets.Select(asset => panel.UnadjustedColumn(panel.ColumnOf(asset)))];
        _ends = [.. _context.Columns.Select(panel.EndRow).Where(row => row < panel.RowCount)];
        _idle = [.. Enumerable.Range(0, _context.Assets.Length).Where(i => panel.Own(panel.ColumnOf(_context.Assets[i])) is not null)];
        _cashEarns = settings.Conventions.CashEarns && settings.CashRate != CashRate.Zero;
        _earnsOrOwes = _cashEarns || _terms.Borrows;
        _accruals = _cashEarns ? _context.Past.AccrualsOf(settings.CashRate) : [];
        _notes = [.. notes];
        if (settings.Conventions.Costs.PerShare > 0 && Array.Exists(_sharePrices, column => column.Length == 0))
            _notes.Add("Commissions count shares at adjusted prices where the feed has no unadjusted ones; earlier shares are too many.");
        if (panel.Dates[^1] > settings.Range.To)
        {
            throw new ArgumentException(
                $"The panel ends on {PanelBuilder.Text(panel.Dates[^1])}, after the range {settings.Range}; build it for the range.", nameof(panel));
        }
    }

    // Gets each row with an explained decision, before anything happens on it.
    public Action<int>? BeforeExplained { get; init; }

    // The input that the strategy's latest decision lacked.
    public string Lacked => _root.Lacked;

    // The explained decisions, in order.
    public List<(Rebalance Made, Weights Before, Explanation Explanation)> Explained { get; } = [];

    // The days of the next decisions after the run, in order.
    public IReadOnlyList<DateOnly> NextDecisions(Func<DateOnly, bool> isClosed) => _root.NextDecisions(isClosed);

    // The run's curve, decisions and trades, in the room.
    public RunCurve Curve()
    {
        Walk(soFar: null);
        _ = _context.Past.CoverageOf(_settings.CashRate, _panel.Dates[_first]);
        return new()
        {
            First = _first,
            Values = _values.AsSpan(0, _panel.RowCount - _first),
            Rebalances = CollectionsMarshal.AsSpan(_rebalances),
            Trades = CollectionsMarshal.AsSpan(_trades),
        };
    }

    public BacktestResult Run(Action<ReadOnlyMemory<DateOnly>, ReadOnlyMemory<double>>? soFar = null)
    {
        Walk(soFar);
        _root.AddNotes(_notes);
        _notes.AddRange(UnrankedPicks.NotesOn(_strategy.Allocation));
        if (_waits > 0)
        {
            var orders = _waits == 1 ? "1 decision was" : $"{_waits} decisions were";
            _notes.Add($"{orders} filled on a later day, because an asset had no price: first on {PanelBuilder.Text(_firstWait.Day)}, {_firstWait.Asset}.");
        }

        WarnOfProxyTrading(_first);
        _notes.AddRange(_context.Past.CoverageOf(_settings.CashRate, _panel.Dates[_first]));
        var days = _panel.Days[_first..];
        var values = _values.AsMemory(0, days.Length);
        var loan = Borrowed(_first);
        if (loan is not null) _notes.Add(LoanNote.Of(loan, days.Span[0], days.Span[^1], values.Span[^1], _cashEarns, _terms.Spread));
        return new BacktestResult(_strategy, _settings, _panel, EquityCurve.OfRun(days, values, Frequency(_first)), _rebalances, _trades, _notes)
        {
            Loan = loan,
        };
    }

    private void Walk(Action<ReadOnlyMemory<DateOnly>, ReadOnlyMemory<double>>? soFar)
    {
        // The parts of a portfolio run on paper before it begins.
        for (var row = _strategy.Allocation is Portfolio ? 0 : _from; row < _panel.RowCount;)
        {
            if (_context.Explains(row)) BeforeExplained?.Invoke(row);
            Begin(row);
            Decide(row);
            if (_first >= 0)
            {
                var equity = Equity(_context.Closes, row);
                _values[row - _first] = equity;
                RequireMoney(equity, row);
            }
            else if (_root.HasBegun)
            {
                (_first, _values) = (row, _room.Numbers(_panel.RowCount - row));
                _values[0] = _settings.Capital;
            }

            var next = NextEvent(row);
            while (next < _panel.RowCount && _root.Keeps(next))
            {
                Record(next);
                next = NextEvent(next);
            }

            if (_first >= 0) Hold(row + 1, next, _values.AsSpan(row + 1 - _first, next - row - 1));
            row = next;
            if (_first >= 0) soFar?.Invoke(_panel.Days[_first..], _values.AsMemory(..(row - _first)));
        }

        if (_first < 0) throw NothingDecided();
    }

    // What comes before the decision of a row.
    private void Begin(int row)
    {
        if (row > 0) EarnOnCash(row);
        if (row > 0 && _ends.Length > 0) PayOut(row);
        FillWaiting(Fill.NextOpen, row);
        FillWaiting(Fill.NextClose, row);
    }

    // The target after a row of a strategy that went through another simulation up to the row before; null if it lacks an input.
    public Weights? TargetAfter(Simulation other, int row)
    {
        _root.Recall(other._root);
        _ledger.Recall(other._ledger);
        _trades.Clear();
        _rebalances.Clear();
        _rebalances.AddRange(other._rebalances);
        Begin(row);
        _root.Decide(row);
        return !_root.HasBegun || (_root.Kind is null && _root.Lacked.Length > 0) ? null : Target(row);
    }

    // The frequency of the run's rows; null where monthly rows turn into daily ones.
    private Frequency? Frequency(int first) =>
        first >= _panel.DailyRow || _panel.DailyRow == _panel.RowCount ? _panel.Frequency : null;

    // The equity of days on which nothing changes but prices and what cash earns.
    private void Hold(int row, int end, Span<double> values)
    {
        ReadOnlySpan<double> accruals = _cashEarns ? _accruals.AsSpan(row, values.Length) : [];
        var areDaysAlike = !_terms.Borrows && _ledger.Unspent == 0 && !accruals.ContainsAnyExceptInRange(double.MinValue, double.MaxValue);
        if (areDaysAlike) _root.Values(row, accruals, values);
        for (var i = 0; row < end; i++, row++)
        {
            if (!areDaysAlike)
            {
                EarnOnCash(row);
                values[i] = Equity(_context.Closes, row);
            }

            if (!(values[i] > 0)) RequireMoney(values[i], row);
        }
    }

    // The first row after one on which something other than prices can change, or the end.
    private int NextEvent(int row)
    {
        var next = Math.Min(_root.NextEvent(row), _panel.RowCount);
        foreach (var end in _ends)
        {
            if (end > row && end < next) next = end;
        }

        return next;
    }

    private double Equity(double[][] prices, int row) => _ledger.Unspent > 0 ? _ledger.Unspent : _root.Value(prices, row);

    private void Decide(int row)
    {
        _root.Decide(row);
        Record(row);
        FillWaiting(Fill.SameClose, row);
    }

    private void Record(int row)
    {
        if (!_root.HasBegun || _root.Kind is not { } kind) return;
        var made = new Rebalance(_context.Day(row), null, Target(row), kind, 0, 0);
        if (_context.Explains(row)) Explained.Add((made, Holdings(row), _root.Explain(row)));
        _rebalances.Add(made);
    }

    // The strategy's target; for a portfolio, its holdings once every part has reached its target.
    private Weights Target(int row)
    {
        if (_root is SingleStrategy single) return single.Target;
        var sum = new double[_context.Assets.Length];
        _root.AddTarget(1, row, sum);
        return Nonzero(sum);
    }

    private Weights Holdings(int row)
    {
        var sum = new double[_context.Assets.Length];
        if (_ledger.Unspent > 0) return Weights.None;
        _root.AddHoldings(row, sum);
        return Nonzero(sum);
    }

    private Weights Nonzero(double[] sum)
    {
        var held = Enumerable.Range(0, sum.Length).Where(i => sum[i] != 0).ToArray();
        return Weights.OfAccount([.. held.Select(i => _context.Assets[i])], [.. held.Select(i => sum[i])]);
    }

    // Orders of the previous row are filled before this row decides.
    private void FillWaiting(Fill fill, int row)
    {
        if (!_root.Waits(fill) || !HasPrices(row)) return;
        if (fill == Fill.NextOpen) RequireOpens(row);
        var prices = _context.Prices(fill);
        var isFunded = _ledger.Unspent == 0;
        var equity = Equity(prices, row);
        _accounts.Clear();
        _root.Collect(isFunded || !_root.HasBegun ? null : equity, isReal: _root.HasBegun, fill, row, _accounts);
        SettleThoseOnPaper(prices, row);
        if (_accounts.Count > 0) Settle(equity, prices, row);
    }

    // Nothing trades while a held or wanted asset has no price; the whole order waits for a day on which all have one.
    private bool HasPrices(int row)
    {
        foreach (var i in _idle)
        {
            if (!_root.Touches(i) || _panel.IsPriced(_context.Assets[i], row)) continue;
            if (!_isWaiting && _waits++ == 0) _firstWait = (_context.Assets[i], _context.Day(row));
            _isWaiting = true;
            return false;
        }

        _isWaiting = false;
        return true;
    }

    private void SettleThoseOnPaper(double[][] prices, int row)
    {
        _onPaper.Clear();
        foreach (var account in _accounts)
        {
            if (account.IsReal) continue;
            Ledger.SettleOnPaper(account, prices, row);
            _onPaper.Add(account);
        }

        foreach (var account in _onPaper) _accounts.Remove(account);
    }

    // Settles, and books the trades on the latest decision that wants to trade.
    private void Settle(double equity, double[][] prices, int row)
    {
        var day = _context.Day(row);
        var (turnover, cost) = _ledger.Settle(_accounts, equity, prices, _sharePrices, row, day, _trades);
        var at = Math.Max(_rebalances.FindLastIndex(made => made.Kind != RebalanceKind.None), 0);
        var decided = _rebalances[at];
        _rebalances[at] = turnover == 0 && decided.Filled is null && decided.Kind != RebalanceKind.Funding
            ? decided with { Kind = RebalanceKind.None }
            : decided with { Filled = day, Turnover = decided.Turnover + turnover, Cost = decided.Cost + cost };
    }

    private void EarnOnCash(int row)
    {
        if (!_earnsOrOwes) return;
        var (before, day) = (_panel.Dates[row - 1], _panel.Dates[row]);
        var rate = _cashEarns ? _accruals[row] : 0;
        // A paper account before the run needs no known rate.
        if (double.IsNaN(rate) && !_root.HasBegun) rate = 0;
        if (double.IsNaN(rate))
        {
            throw new InputException(new Mistake(
                $"The cash rate {_settings.CashRate.Source} is not known on {PanelBuilder.Text(before)}{Begins()}. Run a later range, or give a rate " +
                "that reaches back."));
        }

        if (_root.HasBegun) _ledger.EarnOnUnspent(rate);
        var spread = _terms.Spread * (day.DayNumber - before.DayNumber) / 365;
        // The cash of some parts reduces the loans of others; the rest is owed.
        var (cash, loans) = _root.Cash;
        if (cash < 0 && _terms.Borrows) _interest -= cash * (rate + spread);
        _root.EarnOnCash(rate, cash < 0 ? spread * (cash / loans) : 0, spread);
    }

    private Loan? Borrowed(int first)
    {
        if (!_terms.Borrows) return null;
        var rate = _cashEarns ? _settings.CashRate.YieldOn(_panel.Dates[^1]) : 0;
        var years = (_panel.Dates[^1].DayNumber - _panel.Dates[first].DayNumber) / 365.25;
        return new Loan(Math.Max(0, -_root.Cash.Cash), rate + _terms.Spread, _interest, years > 0 ? _interest / years : double.NaN);
    }

    // Holdings of an ended asset become cash at its last close, without costs.
    private void PayOut(int row)
    {
        for (var i = 0; i < _context.Assets.Length; i++)
        {
            if (!double.IsNaN(_context.Closes[i][row]) || double.IsNaN(_context.Closes[i][row - 1])) continue;
            var price = _context.Closes[i][row - 1];
            var shares = _root.PayOut(i, price);
            if (shares != 0) _trades.Add(new Trade(_context.Day(row), _context.Assets[i], -shares, price, 0));
        }
    }

    private string Begins() => _settings.CashRate.From is { } first ? $": it begins on {PanelBuilder.Text(first)}" : "";

    private void RequireOpens(int row)
    {
        for (var i = 0; i < _context.Assets.Length; i++)
        {
            if (_context.Opens[i].Length > 0 && !double.IsNaN(_context.Opens[i][row])) continue;
            if (!_root.Touches(i)) continue;
            throw _context.NoOpen(i, row);
        }
    }

    private void RequireMoney(double equity, int row)
    {
        if (equity > 0) return;
        if (double.IsNaN(equity)) throw new InvalidOperationException($"The equity of {_strategy.Name} on {_context.Text(row)} is not known.");
        throw new InputException(new Mistake(
            $"{_strategy.Name} lost everything on {_context.Text(row)}: its equity is {Trace.Number(equity)}. Borrow less."));
    }

    // High turnover at proxy prices, at which nobody could trade, deserves less trust.
    private void WarnOfProxyTrading(int first)
    {
        var real = DateOnly.MinValue;
        foreach (var column in _context.Assets.Select(_panel.ColumnOf))
        {
            if (_panel.RealFrom[column] is { } from && from > real) real = from;
            if (_panel.ProxySpans[column] is [.., var last] && last.To >= real) real = last.To.AddDays(1);
        }

        if (real <= _panel.Dates[first]) return;
        var years = (Math.Min(real.DayNumber, _panel.Dates[^1].DayNumber) - _panel.Dates[first].DayNumber) / 365.25;
        var turnover = _rebalances.Where(made => made.Kind != RebalanceKind.Funding && made.Decided < real).Sum(made => made.Turnover) / years;
        if (years >= 1 && turnover > MuchTurnover)
        {
            _notes.Add($"Trades {Trace.Percent(turnover)} of the portfolio a year before {PanelBuilder.Text(real)}, where some prices are not the " +
                "assets' own: trust that span less.");
        }
    }

    private InputException NothingDecided()
    {
        var first = _from < _panel.RowCount ? PanelBuilder.Text(_panel.Dates[_from]) : PanelBuilder.Text(_settings.Range.From);
        var last = PanelBuilder.Text(_panel.Dates[^1]);
        var lacks = _root.Unknown;
        return new InputException(new Mistake(lacks.Length == 0
            ? $"{_strategy.Name} has no day to decide on ({_strategy.Schedule}) from {first} to {last}. Run a longer range."
            : $"{_strategy.Name} cannot decide from {first} to {last}: {lacks} is not known. Run a longer range, or shorten the lookbacks."));
    }
}
