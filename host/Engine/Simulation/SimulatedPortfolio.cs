namespace Rota.Engine;

// Strategies side by side. Each follows its own schedule; on the portfolio's days their accounts return to their shares.
internal sealed class SimulatedPortfolio : SimulatedStrategy
{
    private const double Rounding = 1e-9;

    private readonly double[] _shares;
    private readonly SimulatedStrategy[] _parts;
    private readonly bool[] _joined;
    private readonly int[] _rows;
    private readonly int _from;
    private readonly TradingTerms _terms;
    private readonly List<string> _notes = [];
    private int _next;
    private int _first;
    private int _latest; // the row of its latest decision day
    private int _waited;
    private bool _reweighs;
    private double _ratio; // the fraction of a part's deviation that rebalancing keeps

    public SimulatedPortfolio(Portfolio portfolio, Strategy strategy, RunContext context, int from, TradingTerms terms) : base(strategy, context)
    {
        _shares = [.. portfolio.Parts.Select(part => part.Share)];
        _parts = [.. portfolio.Parts.Select(part => Of(part.Strategy, context, 0, terms))];
        _joined = new bool[_parts.Length];
        _rows = context.Past.RowsOf(strategy.Schedule);
        (_from, _terms) = (from, terms);
    }

    public override int Days => _parts.Sum(part => part.Days);

    // The parts that cannot decide yet, with their reasons.
    public override string Unknown =>
        string.Join("; ", _parts.Where(part => !part.HasBegun).Select(part => $"{part.Strategy.Name}: {part.Unknown}"));

    public override void Recall(SimulatedStrategy other)
    {
        base.Recall(other);
        var portfolio = (SimulatedPortfolio)other;
        (_next, _first, _latest, _waited) = (portfolio._next, portfolio._first, portfolio._latest, portfolio._waited);
        (_reweighs, _ratio) = (portfolio._reweighs, portfolio._ratio);
        portfolio._joined.CopyTo(_joined, 0);
        for (var i = 0; i < _parts.Length; i++) _parts[i].Recall(portfolio._parts[i]);
    }

    public override string Lacked => HasBegun
        ? string.Join("; ", _parts.Where(part => part.HasBegun && part.Lacked.Length > 0).Select(part => $"{part.Strategy.Name}: {part.Lacked}"))
        : Unknown;

    // A part outside the portfolio decides on paper, which trades nothing.
    public override IReadOnlyList<DateOnly> NextDecisions(Func<DateOnly, bool> isClosed) =>
    [
        .. _parts.Where((_, i) => IsIncluded(i)).SelectMany(part => part.NextDecisions(isClosed))
            .Concat(DecisionRows.After(Strategy.Schedule, Context.Panel, _latest, Context.Conventions, isClosed))
            .Distinct().Order(),
    ];

    public override int NextEvent(int row) => row + 1;

    public override void Decide(int row)
    {
        Kind = null;
        foreach (var part in _parts) part.Decide(row);
        var scheduled = _next < _rows.Length && _rows[_next] == row;
        var ordinal = scheduled ? _next++ : -1;
        var isDay = scheduled && (!HasBegun || (ordinal - _first) % Strategy.Schedule.Step == 0);
        if (isDay || IsLastDay(row, _latest)) (isDay, _latest) = (true, row);
        if (!HasBegun) Begin(isDay, ordinal, row);
        else if (isDay) Rebalance(row);
        if (!HasBegun || Kind is RebalanceKind.Funding or RebalanceKind.NewTarget) return;

        for (var i = 0; i < _parts.Length; i++)
        {
            if (!_joined[i] || _parts[i].Kind is not { } kind) continue;
            if (kind is RebalanceKind.Funding or RebalanceKind.NewTarget) Kind = RebalanceKind.NewTarget;
            else if (Kind is null or RebalanceKind.None) Kind = kind;
        }
    }

    public override double Value(double[][] prices, int row)
    {
        var value = 0.0;
        for (var i = 0; i < _parts.Length; i++)
        {
            if (_joined[i]) value += _parts[i].Value(prices, row);
        }

        return value;
    }

    public override void Collect(double? worth, bool isReal, Fill fill, int row, List<Account> accounts)
    {
        var prices = Context.Prices(fill);
        var reweighs = _reweighs && _terms.Fill == fill;
        var (before, covered) = (Value(prices, row), Covered());
        for (var i = 0; i < _parts.Length; i++)
        {
            var was = _joined[i] ? _parts[i].Value(prices, row) / before : 0;
            _joined[i] |= reweighs && _parts[i].HasBegun;
            double? given = null;
            if (_joined[i] && reweighs)
            {
                var share = _shares[i] / covered;
                // A portfolio on paper begins with 1.
                given = (worth ?? (before > 0 ? before : 1)) * (share + _ratio * (was - share));
            }
            else if (_joined[i] && worth is { } all)
            {
                given = all * was;
            }

            _parts[i].Collect(given, isReal && _joined[i], fill, row, accounts);
        }

        _reweighs &= !reweighs;
    }

    public override void AddTarget(double share, int row, double[] sum)
    {
        var (value, covered) = (Value(Context.Closes, row), Covered());
        for (var i = 0; i < _parts.Length; i++)
        {
            if (!IsIncluded(i)) continue;
            var part = _reweighs ? _shares[i] / covered : _parts[i].Value(Context.Closes, row) / value;
            _parts[i].AddTarget(share * part, row, sum);
        }
    }

    public override void AddHoldings(int row, double[] sum, double share)
    {
        var value = Value(Context.Closes, row);
        for (var i = 0; i < _parts.Length; i++)
        {
            if (_joined[i]) _parts[i].AddHoldings(row, sum, share * _parts[i].Value(Context.Closes, row) / value);
        }
    }

    public override bool Waits(Fill fill) => (_reweighs && _terms.Fill == fill) || Array.Exists(_parts, part => part.Waits(fill));

    public override (double Cash, double Loans) Cash
    {
        get
        {
            var (cash, loans) = (0.0, 0.0);
            foreach (var part in _parts) (cash, loans) = (cash + part.Cash.Cash, loans + part.Cash.Loans);
            return (cash, loans);
        }
    }

    public override void EarnOnCash(double rate, double spread, double onPaper)
    {
        foreach (var part in _parts) part.EarnOnCash(rate, spread, onPaper);
    }

    public override double PayOut(int asset, double price)
    {
        var shares = 0.0;
        foreach (var part in _parts) shares += part.PayOut(asset, price);
        return shares;
    }

    public override bool Touches(int asset) => Array.Exists(_parts, part => part.Touches(asset));

    public override Explanation Explain(int row)
    {
        var sum = new double[Context.Assets.Length];
        AddTarget(1, row, sum);
        var step = _reweighs ? "puts the parts back to their shares" : "each part goes on with what it has";
        return new Explanation("Portfolio", [], [step], Weights.OfAccount(Context.Assets, sum), [
            .. _parts.Select((part, i) => ($"{Trace.Percent(_shares[i])} {part.Strategy.Name}{(IsIncluded(i) ? "" : " (not yet)")}", part.Explain(row)))]);
    }

    public override void AddNotes(List<string> notes) => notes.AddRange(_notes);

    private void Begin(bool scheduled, int ordinal, int row)
    {
        var isDay = scheduled || (Strategy.Schedule == Dsl.Never);
        if (!isDay || row < _from || Context.Day(row) < Portfolio.Earliest || Coverage() < Portfolio.LeastCoverage - Rounding) return;
        if (_waited++ < Strategy.Schedule.Skip) return;
        (HasBegun, _first, _reweighs, _ratio, Kind) = (true, ordinal, true, 0, RebalanceKind.Funding);
        _notes.Add(_parts.All(part => part.HasBegun)
            ? $"{Strategy.Name} begins on {Context.Text(row)} with all its parts."
            : $"{Strategy.Name} begins on {Context.Text(row)} without {Absent()}, whose share is split among the others until it can decide.");
    }

    private void Rebalance(int row)
    {
        var joining = _parts.Where((part, i) => part.HasBegun && !_joined[i]).ToArray();
        if (joining.Length == 0 && Strategy.Band is { } band && !(Deviation(row) > band.MaxDeviation))
        {
            Kind = RebalanceKind.None;
            return;
        }

        foreach (var part in joining) _notes.Add($"{part.Strategy.Name} joins {Strategy.Name} on {Context.Text(row)}.");
        (_reweighs, _ratio) = (true, joining.Length == 0 ? Strategy.Band?.Ratio ?? 0 : 0);
        Kind = joining.Length == 0 ? RebalanceKind.Drift : RebalanceKind.NewTarget;
    }

    // Whether a part is in the portfolio, or joins at the coming rebalance.
    private bool IsIncluded(int part) => _joined[part] || (_reweighs && _parts[part].HasBegun);

    private double Coverage()
    {
        var sum = 0.0;
        for (var i = 0; i < _parts.Length; i++) sum += _parts[i].HasBegun ? _shares[i] : 0;
        return sum;
    }

    private double Covered()
    {
        var sum = 0.0;
        for (var i = 0; i < _parts.Length; i++) sum += IsIncluded(i) ? _shares[i] : 0;
        return sum;
    }

    private double Deviation(int row)
    {
        var (value, covered, deviation) = (Value(Context.Closes, row), Covered(), 0.0);
        for (var i = 0; i < _parts.Length; i++)
        {
            if (_joined[i]) deviation = Math.Max(deviation, Math.Abs(_parts[i].Value(Context.Closes, row) / value - _shares[i] / covered));
        }

        return deviation;
    }

    private string Absent() =>
        string.Join(", ", _parts.Where(part => !part.HasBegun).Select(part => part.Strategy.Name));
}
