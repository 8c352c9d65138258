namespace Rota.Engine;

// The past of a strategy as if its weights had never been scaled: a paper account that trades at the same prices without costs.
internal sealed class UnscaledPast
{
    private readonly RunContext _context;
    private readonly VolatilityTarget _target;
    private readonly Account _account;
    private readonly double[] _values; // by row; NaN before the first decision
    private Order? _order;

    public UnscaledPast(RunContext context, VolatilityTarget target)
    {
        (_context, _target, _values) = (context, target, new double[context.Panel.RowCount]);
        _account = new Account(context.Assets.Length) { Cash = 1 };
        Array.Fill(_values, double.NaN);
    }

    public bool HasBegun { get; private set; }

    public void Recall(UnscaledPast other)
    {
        (HasBegun, _order) = (other.HasBegun, other._order);
        _account.Recall(other._account);
        other._values.CopyTo(_values, 0);
    }

    // The factor for the weights of a decision: min(max, target / σ); NaN while σ is unknown.
    public double FactorAt(int row)
    {
        var volatility = VolatilityAt(row);
        return double.IsNaN(volatility) ? double.NaN : Math.Min(_target.Max, _target.Target / volatility);
    }

    // The annualised sample standard deviation of returns over the window.
    public double VolatilityAt(int row)
    {
        var start = _target.Window.BaseRow(_context.Panel.Timeline, row);
        if (start < 0 || double.IsNaN(_values[start])) return double.NaN;
        var (count, mean, squares) = (row - start, 0.0, 0.0);
        if (count < 2) return double.NaN;
        for (var i = start + 1; i <= row; i++) mean += (_values[i] / _values[i - 1] - 1) / count;
        for (var i = start + 1; i <= row; i++)
        {
            var off = _values[i] / _values[i - 1] - 1 - mean;
            squares += off * off;
        }

        return Math.Sqrt(squares / (count - 1) * _context.Panel.Frequency.PeriodsPerYear);
    }

    public void Earn(double rate) => _account.Cash *= 1 + rate;

    public void PayOut(int asset, double price)
    {
        _account.PayOut(asset, price);
        _order = _order?.Without(_context.Assets[asset]);
    }

    // Fills an order of an earlier row, and records the value at the close.
    public void Begin(int row)
    {
        if (_order is { } order) TryFill(order, row);
        if (HasBegun) _values[row] = _account.Value(_context.Closes, row);
    }

    // Takes the order of a row; the past begins with the first.
    public void Give(Order order, int row)
    {
        HasBegun = true;
        _order = order.Aim is null && _order is { } waiting ? waiting.Selling(order.Sold) : order;
        _values[row] = _account.Value(_context.Closes, row);
        if (order.Fill == Fill.SameClose) TryFill(_order.Value, row);
    }

    private void TryFill(Order order, int row)
    {
        var prices = _context.Prices(order.Fill);
        for (var i = 0; i < _context.Assets.Length; i++)
        {
            if (!_account.Holds(i) && !order.Wants(_context.Assets[i])) continue;
            if (!_context.Panel.IsPriced(_context.Assets[i], row)) return;
            if (prices[i].Length == 0 || double.IsNaN(prices[i][row])) throw _context.NoOpen(i, row);
        }

        _account.Worth = _account.Value(prices, row);
        order.AimOf(_account, _context, prices, row);
        Ledger.SettleOnPaper(_account, prices, row);
        _order = null;
    }
}
