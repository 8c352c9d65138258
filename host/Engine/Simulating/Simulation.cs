namespace Rota.Engine;

// One run in the making: walks the days, decides on those of the schedule, fills, and writes down what happened.
internal sealed class Simulation
{
    private const double SameTarget = 1e-4;

    private readonly Strategy _strategy;
    private readonly PricePanel _panel;
    private readonly RunSettings _settings;
    private readonly Conventions _conventions;
    private readonly Fill _fill;
    private readonly Band? _band;
    private readonly IReadOnlyList<Asset> _assets;
    private readonly double[][] _closes;
    private readonly double[][] _opens;
    private readonly int[] _decisions;
    private readonly Allocator _allocator;
    private readonly Ledger _ledger;
    private readonly bool _cashEarns;
    private readonly List<Rebalance> _rebalances;
    private readonly List<Trade> _trades = new(capacity: 256);
    private readonly List<string> _notes;

    private Weights _target = Weights.None;
    private (Weights Aim, Fill Fill)? _pending;
    private int _skipped;
    private string? _lacked;

    public Simulation(Strategy strategy, PricePanel panel, RunSettings settings, IReadOnlyList<string> notes)
    {
        (_strategy, _panel, _settings, _conventions) = (strategy, panel, settings, settings.Conventions);
        _fill = strategy.Fill ?? _conventions.Fill;
        _band = strategy.Band;
        _assets = strategy.Allocation.Assets;
        var columns = _assets.Select(panel.ColumnOf).ToArray();
        _closes = [.. columns.Select(panel.Column)];
        _opens = [.. columns.Select(panel.OpenColumn)];
        _decisions = DecisionRows.Of(strategy.Schedule, panel, _conventions);
        _rebalances = new List<Rebalance>(_decisions.Length + 1);
        _allocator = Allocator.For(strategy.Allocation, panel, _conventions);
        _ledger = new Ledger(_assets, settings.Capital, _conventions.CostBps / 10_000);
        _cashEarns = _conventions.CashEarns && settings.CashRate != CashRate.Zero;
        _notes = [.. notes];
        if (panel.Dates[^1] > settings.Range.To)
        {
            throw new ArgumentException(
                $"The panel ends on {PanelBuilder.Text(panel.Dates[^1])}, after the range {settings.Range}; build it for the range.", nameof(panel));
        }
    }

    public BacktestResult Run()
    {
        var first = Begin(out var next);
        var values = new double[_panel.RowCount - first];
        values[0] = _settings.Capital;
        for (var row = first + 1; row < _panel.RowCount; row++)
        {
            EarnOnCash(row);
            if (_pending is { } pending) FillPending(pending.Aim, pending.Fill, row);
            if (next < _decisions.Length && _decisions[next] == row) Decide(next++, row);
            values[row - first] = _ledger.Value(_closes, row);
        }

        if (_skipped > 0) _notes.Add($"{_skipped} later decision(s) kept the weights before, the first because {_lacked} was not known.");
        var days = _panel.Days[first..];
        return new BacktestResult(
            _strategy, _settings, _panel, new EquityCurve(days, values), _rebalances, _trades, _notes);
    }

    // Finds the first row in the range on which a decision can be made, and makes it.
    private int Begin(out int next)
    {
        var from = _panel.Dates.BinarySearch(_settings.Range.From);
        if (from < 0) from = ~from;
        var anyDay = _strategy.Allocation is Fixed || _strategy.Schedule == Dsl.Never;
        next = FirstDecision();
        while (next < _decisions.Length && _decisions[next] < from) next++;

        DateOnly? refused = null;
        var row = anyDay ? from : next < _decisions.Length ? _decisions[next] : _panel.RowCount;
        while (row < _panel.RowCount)
        {
            var isDecision = next < _decisions.Length && _decisions[next] == row;
            if (Decide(isDecision ? next : -1, row))
            {
                if (isDecision) next++;
                if (refused is { } day)
                {
                    _notes.Add($"Begins on {PanelBuilder.Text(_panel.Dates[row])}: {_allocator.Unknown} was not known before, " +
                               $"on {PanelBuilder.Text(day)} last.");
                }

                _skipped = 0;
                return row;
            }

            refused = _panel.Dates[row];
            if (isDecision) next++;
            row = anyDay ? row + 1 : next < _decisions.Length ? _decisions[next] : _panel.RowCount;
        }

        throw NothingDecided(from);
    }

    // A bounded history needs as many decisions before the first as it has periods.
    private int FirstDecision() => _conventions.HistoryPeriods is { } periods ? periods - 1 : 0;

    // The row whose close a bounded history starts from: the decision so many before, or the first return for the one before all.
    private int HistoryStart(int decision)
    {
        if (_conventions.HistoryPeriods is not { } periods || decision < 0) return PricePanel.Nowhere;
        var start = decision - periods;
        return start >= 0 ? _decisions[start] : Math.Max(1, _strategy.Schedule.OffsetDays);
    }

    private bool Decide(int decision, int row)
    {
        if (_allocator.Decide(new MarketView(_panel, row, HistoryStart(decision)), _target) is not { } target)
        {
            if (_skipped++ == 0 && _rebalances.Count > 0) _lacked = _allocator.Unknown;
            return false;
        }

        var kind = _rebalances.Count == 0 ? RebalanceKind.Funding
            : Differs(target, _target) ? RebalanceKind.Trade
            : RebalanceKind.Rebalance;
        var (aim, fill) = (target, _fill);
        if (_band is { } band && kind == RebalanceKind.Rebalance)
        {
            fill = _conventions.BandFill ?? _fill;
            if (!(_ledger.Deviation(target, _closes, row) > band.MaxDeviation)) kind = RebalanceKind.None;
            else if (band.Ratio > 0) aim = _ledger.Between(target, band.Ratio, _closes, row);
        }

        _target = target;
        _rebalances.Add(new Rebalance(_panel.Dates[row], null, target, kind, 0, 0));
        if (kind == RebalanceKind.None) return true;
        if (fill == Fill.SameClose) Trade(aim, _closes, row);
        else _pending = (aim, fill);
        return true;
    }

    // A decision of the row before is filled before the row itself decides.
    private void FillPending(Weights aim, Fill fill, int row)
    {
        if (fill == Fill.NextOpen) RequireOpens(aim, row);
        Trade(aim, fill == Fill.NextOpen ? _opens : _closes, row);
        _pending = null;
    }

    // Fills the latest decision.
    private void Trade(Weights aim, double[][] prices, int row)
    {
        var day = _panel.Dates[row];
        var (turnover, cost) = _ledger.TradeTo(aim, prices, row, day, _trades);
        var decided = _rebalances[^1];
        _rebalances[^1] = turnover == 0 && decided.Kind != RebalanceKind.Funding
            ? decided with { Kind = RebalanceKind.None }
            : decided with { Filled = day, Turnover = turnover, Cost = cost };
    }

    private void EarnOnCash(int row)
    {
        if (!_cashEarns) return;
        var (before, day) = (_panel.Dates[row - 1], _panel.Dates[row]);
        var rate = _settings.CashRate.Accrual(before, day);
        if (double.IsNaN(rate))
        {
            throw new InputException(new Mistake(
                $"The cash rate {_settings.CashRate} is not known on {PanelBuilder.Text(before)}. Run a later range, or give a rate that reaches back."));
        }

        _ledger.EarnOnCash(rate);
    }

    private void RequireOpens(Weights aim, int row)
    {
        for (var i = 0; i < _assets.Count; i++)
        {
            if (_opens[i].Length > 0 && !double.IsNaN(_opens[i][row])) continue;
            if (_opens[i].Length > 0 && aim[_assets[i]] == 0 && !_ledger.Holds(i)) continue;
            throw new InputException(new Mistake(
                $"{_assets[i]} has no open on {PanelBuilder.Text(_panel.Dates[row])}, and the strategy is filled at the next open. " +
                "Use a feed with opens, or fill at a close."));
        }
    }

    private static bool Differs(Weights target, Weights before)
    {
        if (ReferenceEquals(target, before)) return false;
        foreach (var asset in target.Assets)
        {
            if (Math.Abs(target[asset] - before[asset]) > SameTarget) return true;
        }

        foreach (var asset in before.Assets)
        {
            if (Math.Abs(target[asset] - before[asset]) > SameTarget) return true;
        }

        return false;
    }

    private InputException NothingDecided(int from)
    {
        var first = from < _panel.RowCount ? PanelBuilder.Text(_panel.Dates[from]) : PanelBuilder.Text(_settings.Range.From);
        var last = PanelBuilder.Text(_panel.Dates[^1]);
        return new InputException(new Mistake(_skipped == 0
            ? $"{_strategy.Name} has no day to decide on ({_strategy.Schedule}) from {first} to {last}. Run a longer range."
            : $"{_strategy.Name} can decide nothing from {first} to {last}: {_allocator.Unknown} is not known. Run a longer range, or look back less."));
    }
}
