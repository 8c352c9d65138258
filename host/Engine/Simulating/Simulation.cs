namespace Rota.Engine;

// One run in the making: walks the days, lets the strategy decide, fills, and writes down what happened.
internal sealed class Simulation
{
    // Turning the portfolio over so often in a year is much.
    private const double MuchTurnover = 4;

    private readonly Strategy _strategy;
    private readonly PricePanel _panel;
    private readonly RunSettings _settings;
    private readonly Stage _stage;
    private readonly Part _root;
    private readonly Ledger _ledger;
    private readonly bool _cashEarns;
    private readonly Terms _terms;
    private readonly int _from;
    private readonly double[][] _sharePrices;
    private readonly List<Rebalance> _rebalances;
    private readonly List<Trade> _trades = new(capacity: 256);
    private readonly List<Account> _accounts = [];
    private readonly List<Account> _onPaper = [];
    private readonly List<string> _notes;
    private readonly int[] _idle; // the assets that have no price on some days of the run
    private bool _isWaiting;
    private int _waits;
    private (Asset Asset, DateOnly Day) _firstWait;
    private double _interest; // paid for loans so far

    public Simulation(Strategy strategy, PricePanel panel, RunSettings settings, IReadOnlyList<string> notes, Func<DateOnly, bool>? explains = null)
    {
        (_strategy, _panel, _settings) = (strategy, panel, settings);
        var from = panel.Dates.BinarySearch(settings.Range.From);
        _from = from < 0 ? ~from : from;
        _stage = new Stage(strategy, panel, settings, explains ?? (_ => false));
        _terms = Terms.Of(strategy, settings.Conventions);
        _root = Part.Of(strategy, _stage, _from, _terms);
        _rebalances = new(Math.Min(_root.Days, panel.RowCount));
        _ledger = new Ledger(_stage.Assets, settings.Capital, settings.Conventions.Costs);
        _sharePrices = [.. _stage.Assets.Select(asset => panel.UnadjustedColumn(panel.ColumnOf(asset)))];
        _idle = [.. Enumerable.Range(0, _stage.Assets.Count).Where(i => panel.Own(panel.ColumnOf(_stage.Assets[i])) is not null)];
        _cashEarns = settings.Conventions.CashEarns && settings.CashRate != CashRate.Zero;
        _notes = [.. notes];
        if (settings.Conventions.Costs.PerShare > 0 && Array.Exists(_sharePrices, column => column.Length == 0))
            _notes.Add("Commissions count shares at adjusted prices where the feed has no unadjusted ones; earlier shares are too many.");
        if (panel.Dates[^1] > settings.Range.To)
        {
            throw new ArgumentException(
                $"The panel ends on {PanelBuilder.Text(panel.Dates[^1])}, after the range {settings.Range}; build it for the range.", nameof(panel));
        }
    }

    // Why the decisions that are explained came out as they did, in their order.
    public List<(Weights Before, Explanation Explanation)> Explained { get; } = [];

    public BacktestResult Run(Action<ReadOnlyMemory<DateOnly>, ReadOnlyMemory<double>>? soFar = null)
    {
        var (first, values) = (-1, Array.Empty<double>());
        // A portfolio's parts run on paper before it begins.
        for (var row = _strategy.Allocation is Portfolio ? 0 : _from; row < _panel.RowCount; row++)
        {
            if (row > 0) EarnOnCash(row);
            if (row > 0) PayOut(row);
            FillWaiting(Fill.NextOpen, row);
            FillWaiting(Fill.NextClose, row);
            Decide(row);
            if (first < 0)
            {
                if (!_root.HasBegun) continue;
                (first, values) = (row, new double[_panel.RowCount - row]);
                values[0] = _settings.Capital;
            }
            else
            {
                values[row - first] = Equity(_stage.Closes, row);
                RequireMoney(values[row - first], row);
            }

            soFar?.Invoke(_panel.Days[first..], values.AsMemory(..(row - first + 1)));
        }

        if (first < 0) throw NothingDecided();
        _root.AddNotes(_notes);
        if (_waits > 0)
        {
            var orders = _waits == 1 ? "1 decision was" : $"{_waits} decisions were";
            _notes.Add($"{orders} filled on a later day, because an asset had no price: first on {PanelBuilder.Text(_firstWait.Day)}, {_firstWait.Asset}.");
        }

        WarnOfProxyTrading(first);
        RateCoverage.Require(_settings.CashRate, _panel.Dates[first], _panel.Dates[^1], _notes);
        var days = _panel.Days[first..];
        var loan = Borrowed(first);
        if (loan is not null) _notes.Add(Said(loan, first, values[^1]));
        return new BacktestResult(_strategy, _settings, _panel, new EquityCurve(days, values, Frequency(first)), _rebalances, _trades, _notes)
        {
            Loan = loan,
        };
    }

    // Of the rows from the first of the run on.
    private Frequency? Frequency(int first) =>
        first >= _panel.DailyRow || _panel.DailyRow == _panel.RowCount ? _panel.Frequency : null;

    private double Equity(double[][] prices, int row) => _ledger.Unspent > 0 ? _ledger.Unspent : _root.Value(prices, row);

    private void Decide(int row)
    {
        _root.Decide(row);
        if (_root.HasBegun && _root.Kind is { } kind)
        {
            if (_stage.Explains(row)) Explained.Add((Holdings(row), _root.Explain(row)));
            _rebalances.Add(new Rebalance(_stage.Day(row), null, Target(row), kind, 0, 0));
        }

        FillWaiting(Fill.SameClose, row);
    }

    // What the strategy decided; of a portfolio, what it holds when all its parts have what they want.
    private Weights Target(int row)
    {
        if (_root is StrategyPart single) return single.Target;
        var sum = new double[_stage.Assets.Count];
        _root.AddTarget(1, row, sum);
        return Nonzero(sum);
    }

    private Weights Holdings(int row)
    {
        var sum = new double[_stage.Assets.Count];
        if (_ledger.Unspent > 0) return Weights.None;
        _root.AddHoldings(row, sum);
        return Nonzero(sum);
    }

    private Weights Nonzero(double[] sum)
    {
        var held = Enumerable.Range(0, sum.Length).Where(i => sum[i] != 0).ToArray();
        return Weights.OfAccount([.. held.Select(i => _stage.Assets[i])], [.. held.Select(i => sum[i])]);
    }

    // What was decided on the row before is filled before the row itself decides.
    private void FillWaiting(Fill fill, int row)
    {
        if (!_root.Waits(fill) || !HasPrices(row)) return;
        if (fill == Fill.NextOpen) RequireOpens(row);
        var prices = _stage.Prices(fill);
        var isFunded = _ledger.Unspent == 0;
        var equity = Equity(prices, row);
        _accounts.Clear();
        _root.Collect(isFunded || !_root.HasBegun ? null : equity, isReal: _root.HasBegun, fill, row, _accounts);
        SettleThoseOnPaper(prices, row);
        if (_accounts.Count > 0) Settle(equity, prices, row);
    }

    // Nothing is traded on a day on which an asset that is held or wanted has no price; all of the order waits for one on which they have.
    private bool HasPrices(int row)
    {
        foreach (var i in _idle)
        {
            if (!_root.Touches(i) || _panel.IsPriced(_stage.Assets[i], row)) continue;
            if (!_isWaiting && _waits++ == 0) _firstWait = (_stage.Assets[i], _stage.Day(row));
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

    // Fills the latest decision that wants to trade.
    private void Settle(double equity, double[][] prices, int row)
    {
        var day = _stage.Day(row);
        var (turnover, cost) = _ledger.Settle(_accounts, equity, prices, _sharePrices, row, day, _trades);
        var at = Math.Max(_rebalances.FindLastIndex(made => made.Kind != RebalanceKind.None), 0);
        var decided = _rebalances[at];
        _rebalances[at] = turnover == 0 && decided.Filled is null && decided.Kind != RebalanceKind.Funding
            ? decided with { Kind = RebalanceKind.None }
            : decided with { Filled = day, Turnover = decided.Turnover + turnover, Cost = decided.Cost + cost };
    }

    private void EarnOnCash(int row)
    {
        if (!_cashEarns && !_terms.Borrows) return;
        var (before, day) = (_panel.Dates[row - 1], _panel.Dates[row]);
        var rate = _cashEarns ? _settings.CashRate.Accrual(before, day) : 0;
        // On paper, before the run, nobody is asked for a rate that is not known yet.
        if (double.IsNaN(rate) && !_root.HasBegun) rate = 0;
        if (double.IsNaN(rate))
        {
            throw new InputException(new Mistake(
                $"The cash rate {_settings.CashRate.Source} is not known on {PanelBuilder.Text(before)}{Begins()}. Run a later range, or give a rate " +
                "that reaches back."));
        }

        if (_root.HasBegun) _ledger.EarnOnUnspent(rate);
        var spread = _terms.Spread * (day.DayNumber - before.DayNumber) / 365;
        // Parts that borrow while others hold cash owe what is left of it.
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

    private string Said(Loan loan, int first, double equity)
    {
        var owed = loan.Amount >= 0.005
            ? $"{Trace.Money(loan.Amount)} is owed on {PanelBuilder.Text(_panel.Dates[^1])}, {Trace.Percent(loan.Amount / equity)} of the equity"
            : $"nothing is owed on {PanelBuilder.Text(_panel.Dates[^1])}";
        var why = _cashEarns ? $"the cash rate and {Trace.Percent(_terms.Spread)}" : "the spread alone, because cash earns nothing in this run";
        var perYear = double.IsNaN(loan.InterestPerYear) ? "" : $", {Trace.Money(loan.InterestPerYear)} a year";
        return $"Loan: {owed}, at {Trace.Percent(loan.Rate)} a year ({why}); interest since {PanelBuilder.Text(_panel.Dates[first])} " +
               $"is {Trace.Money(loan.Interest)}{perYear}.";
    }

    // What is held of an asset that has ended becomes cash at its last close, without costs.
    private void PayOut(int row)
    {
        for (var i = 0; i < _stage.Assets.Count; i++)
        {
            if (!double.IsNaN(_stage.Closes[i][row]) || double.IsNaN(_stage.Closes[i][row - 1])) continue;
            var price = _stage.Closes[i][row - 1];
            var shares = _root.PayOut(i, price);
            if (shares != 0) _trades.Add(new Trade(_stage.Day(row), _stage.Assets[i], -shares, price, 0));
        }
    }

    private string Begins() => _settings.CashRate.From is { } first ? $": it begins on {PanelBuilder.Text(first)}" : "";

    private void RequireOpens(int row)
    {
        for (var i = 0; i < _stage.Assets.Count; i++)
        {
            if (_stage.Opens[i].Length > 0 && !double.IsNaN(_stage.Opens[i][row])) continue;
            if (!_root.Touches(i)) continue;
            throw _stage.NoOpen(i, row);
        }
    }

    private void RequireMoney(double equity, int row)
    {
        if (equity > 0) return;
        if (double.IsNaN(equity)) throw new InvalidOperationException($"The equity of {_strategy.Name} on {_stage.Text(row)} is not known.");
        throw new InputException(new Mistake(
            $"{_strategy.Name} has lost everything on {_stage.Text(row)}: its equity is {Trace.Number(equity)}. Borrow less."));
    }

    // Much trading on prices at which the assets themselves could not be traded deserves less trust than the same on real ones.
    private void WarnOfProxyTrading(int first)
    {
        var real = DateOnly.MinValue;
        foreach (var column in _stage.Assets.Select(_panel.ColumnOf))
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
            : $"{_strategy.Name} can decide nothing from {first} to {last}: {lacks} is not known. Run a longer range, or look back less."));
    }
}
