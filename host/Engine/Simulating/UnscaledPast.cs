namespace Rota.Engine;

// The past of a strategy had its weights never been scaled: an account on paper that trades at the same prices for nothing.
internal sealed class UnscaledPast
{
    private readonly Stage _stage;
    private readonly VolatilityTarget _target;
    private readonly Account _account;
    private readonly double[] _values; // by row, NaN before the first decision
    private Order? _order;

    public UnscaledPast(Stage stage, VolatilityTarget target)
    {
        (_stage, _target, _values) = (stage, target, new double[stage.Panel.RowCount]);
        _account = new Account(stage.Assets.Count) { Cash = 1 };
        Array.Fill(_values, double.NaN);
    }

    public bool HasBegun { get; private set; }

    // The factor for the weights of a decision: min(max, target / σ); NaN while σ is not known.
    public double FactorAt(int row)
    {
        var volatility = VolatilityAt(row);
        return double.IsNaN(volatility) ? double.NaN : Math.Min(_target.Max, _target.Target / volatility);
    }

    // The sample standard deviation of returns over the window, a year.
    public double VolatilityAt(int row)
    {
        var start = _target.Window.BaseRow(_stage.Panel.Timeline, row);
        if (start < 0 || double.IsNaN(_values[start])) return double.NaN;
        var (count, mean, squares) = (row - start, 0.0, 0.0);
        if (count < 2) return double.NaN;
        for (var i = start + 1; i <= row; i++) mean += (_values[i] / _values[i - 1] - 1) / count;
        for (var i = start + 1; i <= row; i++)
        {
            var off = _values[i] / _values[i - 1] - 1 - mean;
            squares += off * off;
        }

        return Math.Sqrt(squares / (count - 1) * _stage.Panel.Frequency.PeriodsPerYear);
    }

    public void Earn(double rate) => _account.Cash *= 1 + rate;

    public void PayOut(int asset, double price)
    {
        _account.PayOut(asset, price);
        _order = _order?.Without(_stage.Assets[asset]);
    }

    // Fills what was ordered on an earlier row, and writes down the close.
    public void Begin(int row)
    {
        if (_order is { } order) TryFill(order, row);
        if (HasBegun) _values[row] = _account.Value(_stage.Closes, row);
    }

    // Takes over an order of a row; its past begins with the first.
    public void Give(Order order, int row)
    {
        HasBegun = true;
        _order = order.Aim is null && _order is { } waiting ? waiting.Selling(order.Sold) : order;
        _values[row] = _account.Value(_stage.Closes, row);
        if (order.Fill == Fill.SameClose) TryFill(_order, row);
    }

    private void TryFill(Order order, int row)
    {
        var prices = _stage.Prices(order.Fill);
        for (var i = 0; i < _stage.Assets.Count; i++)
        {
            if (!_account.Holds(i) && !order.Wants(_stage.Assets[i])) continue;
            if (!_stage.Panel.IsPriced(_stage.Assets[i], row)) return;
            if (prices[i].Length == 0 || double.IsNaN(prices[i][row])) throw _stage.NoOpen(i, row);
        }

        _account.Worth = _account.Value(prices, row);
        order.AimOf(_account, _stage, prices, row);
        Ledger.SettleOnPaper(_account, prices, row);
        _order = null;
    }
}
