namespace Rota.Engine;

// Cash and fractional shares of a portfolio. Every change of either goes through here.
internal sealed class Ledger(IReadOnlyList<Asset> assets, double capital, double costRate)
{
    // A trade below this share of equity is rounding, not a trade.
    private const double Rounding = 1e-12;

    private readonly double[] _shares = new double[assets.Count];
    private readonly double[] _values = new double[assets.Count];
    private readonly double[] _targets = new double[assets.Count];

    public double Cash { get; private set; } = capital;

    public bool Holds(int asset) => _shares[asset] != 0;

    public void EarnOnCash(double rate) => Cash *= 1 + rate;

    public double Value(double[][] prices, int row)
    {
        var value = Cash;
        for (var i = 0; i < _shares.Length; i++)
        {
            if (_shares[i] != 0) value += _shares[i] * prices[i][row];
        }

        return value;
    }

    // The greatest |weight − target| over all assets.
    public double Deviation(Weights target, double[][] prices, int row)
    {
        var (equity, deviation) = (Value(prices, row), 0.0);
        for (var i = 0; i < _shares.Length; i++)
        {
            var weight = _shares[i] == 0 ? 0 : _shares[i] * prices[i][row] / equity;
            deviation = Math.Max(deviation, Math.Abs(weight - target[assets[i]]));
        }

        return deviation;
    }

    // The weights target + ratio · (weight − target).
    public Weights Between(Weights target, double ratio, double[][] prices, int row)
    {
        var equity = Value(prices, row);
        var weights = new double[_shares.Length];
        for (var i = 0; i < weights.Length; i++)
        {
            var weight = _shares[i] == 0 ? 0 : _shares[i] * prices[i][row] / equity;
            weights[i] = target[assets[i]] + ratio * (weight - target[assets[i]]);
        }

        return new Weights(assets, weights);
    }

    // Trades to target weights of what is left after the cost; adds what was traded to the list.
    public (double Turnover, double Cost) TradeTo(Weights target, double[][] prices, int row, DateOnly day, List<Trade> trades)
    {
        var equity = Value(prices, row);
        for (var i = 0; i < _shares.Length; i++)
        {
            _values[i] = _shares[i] == 0 ? 0 : _shares[i] * prices[i][row];
            _targets[i] = 0;
        }

        for (var k = 0; k < target.Count; k++) _targets[IndexOf(target.Assets[k])] = target.Shares[k];
        if (!IsOff(equity)) return (0, 0);

        var (after, cost) = PayFor(equity);
        var (turnover, cash) = (Math.Abs((1 - target.Invested) - Cash / equity), after);
        for (var i = 0; i < _shares.Length; i++)
        {
            turnover += Math.Abs(_targets[i] - _values[i] / equity);
            var change = _targets[i] * after - _values[i];
            cash -= _targets[i] * after;
            if (Math.Abs(change) <= Rounding * equity) continue;

            var shares = _targets[i] == 0 ? 0 : _targets[i] * after / prices[i][row];
            trades.Add(new Trade(day, assets[i], shares - _shares[i], prices[i][row], costRate * Math.Abs(change)));
            _shares[i] = shares;
        }

        Cash = cash;
        return (turnover / 2, cost);
    }

    private int IndexOf(Asset asset)
    {
        for (var i = 0; i < assets.Count; i++)
        {
            if (assets[i] == asset) return i;
        }

        throw new ArgumentException($"The ledger has no {asset}.", nameof(asset));
    }

    private bool IsOff(double equity)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (Math.Abs(_targets[i] * equity - _values[i]) > Rounding * equity) return true;
        }

        return false;
    }

    // Equity after costs solves E = equity − c · Σ |w_i · E − value_i|. Each round gains three digits or more.
    private (double After, double Cost) PayFor(double equity)
    {
        if (costRate == 0) return (equity, 0);
        var after = equity;
        for (var round = 0; round < 60; round++)
        {
            var traded = 0.0;
            for (var i = 0; i < _values.Length; i++) traded += Math.Abs(_targets[i] * after - _values[i]);
            var next = equity - costRate * traded;
            if (next == after) break;
            after = next;
        }

        return (after, equity - after);
    }
}
