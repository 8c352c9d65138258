namespace Rota.Engine;

// Settles the accounts of a run: nets their trades at one price, and splits the cost among those that trade by their worth.
internal sealed class Ledger(IReadOnlyList<Asset> assets, double capital, Costs costs)
{
    // A trade below this share of equity is rounding, not a trade.
    private const double Rounding = 1e-12;

    // A cost that is the same share of every order; NaN where it depends on more.
    private readonly double _rate = costs is { PerShare: 0, LeastCommission: 0 } ? costs.Of(1, 1) : double.NaN;

    private readonly double[] _held = new double[assets.Count];
    private readonly double[] _wanted = new double[assets.Count];
    private readonly double[] _weights = new double[assets.Count]; // _wanted as shares of the worth
    private readonly int[] _trading = new int[assets.Count]; // the assets that are held or wanted, in order
    private int _count;

    // Capital that no account has received yet.
    public double Unspent { get; private set; } = capital;

    public void Recall(Ledger other) => Unspent = other.Unspent;

    public void EarnOnUnspent(double rate) => Unspent *= 1 + rate;

    // Puts each account at its aim with its worth, and adds the trades to the list. The equity is that of the whole run before trading.
    public (double Turnover, double Cost) Settle(
        List<Account> accounts, double equity, double[][] prices, double[][] sharePrices, int row, DateOnly day, List<Trade> trades)
    {
        var (worth, cash, cashAfter) = Sum(accounts, prices, row);
        if (!IsOff(equity))
        {
            // Nothing to trade: accounts exchange shares with each other, or begin in cash.
            if (accounts.Count > 1 || Unspent > 0) Transfer(accounts, worth, worth, prices, row, equity);
            Unspent = 0;
            return (0, 0);
        }

        foreach (var i in Trading) _weights[i] = _wanted[i] / worth;
        var (after, cost) = PayFor(worth, sharePrices, prices, row, day);
        var turnover = Math.Abs((cashAfter - cash - Unspent) / equity);
        foreach (var i in Trading) turnover += Math.Abs(_wanted[i] - _held[i]) / equity;
        foreach (var i in Trading)
        {
            var change = _weights[i] * after - _held[i];
            if (Math.Abs(change) <= Rounding * equity) continue;
            var before = 0.0;
            foreach (var account in accounts) before += account.Shares[i];
            var shares = _wanted[i] == 0 ? 0 : _weights[i] * after / prices[i][row];
            trades.Add(new Trade(day, assets[i], shares - before, prices[i][row], CostOf(i, change, sharePrices, prices, row)));
        }

        Transfer(accounts, worth, after, prices, row, equity);
        Unspent = 0;
        return (turnover / 2, cost);
    }

    private ReadOnlySpan<int> Trading => _trading.AsSpan(0, _count);

    // An account on paper trades for nothing.
    public static void SettleOnPaper(Account account, double[][] prices, int row) => Move(account, account.Worth, prices, row, account.Worth);

    private (double Worth, double Cash, double CashAfter) Sum(List<Account> accounts, double[][] prices, int row)
    {
        Array.Clear(_held);
        Array.Clear(_wanted);
        var (worth, cash, cashAfter) = (0.0, 0.0, 0.0);
        foreach (var account in accounts)
        {
            var invested = 0.0;
            for (var i = 0; i < _held.Length; i++)
            {
                if (account.Shares[i] != 0) _held[i] += account.Shares[i] * prices[i][row];
                _wanted[i] += account.Aim[i] * account.Worth;
                invested += account.Aim[i];
            }

            worth += account.Worth;
            cash += account.Cash;
            cashAfter += (1 - invested) * account.Worth;
        }

        _count = 0;
        for (var i = 0; i < _held.Length; i++)
        {
            if (_held[i] != 0 || _wanted[i] != 0) _trading[_count++] = i;
        }

        return (worth, cash, cashAfter);
    }

    private static void Transfer(List<Account> accounts, double worth, double after, double[][] prices, int row, double equity)
    {
        foreach (var account in accounts) Move(account, account.Worth / worth * after, prices, row, equity);
    }

    private static void Move(Account account, double value, double[][] prices, int row, double equity)
    {
        var cash = value;
        for (var i = 0; i < account.Shares.Length; i++)
        {
            if (account.Aim[i] == 0 && account.Shares[i] == 0)
            {
                account.Hold(i, 0, 0, row);
                continue;
            }

            var wanted = account.Aim[i] * value;
            cash -= wanted;
            if (Math.Abs(wanted - account.Shares[i] * prices[i][row]) <= Rounding * equity) continue;
            account.Hold(i, wanted == 0 ? 0 : wanted / prices[i][row], prices[i][row], row);
        }

        account.Cash = cash;
    }

    private bool IsOff(double equity)
    {
        foreach (var i in Trading)
        {
            if (Math.Abs(_wanted[i] - _held[i]) > Rounding * equity) return true;
        }

        return false;
    }

    // The worth after costs solves E = worth − Σ cost(|w_i · E − held_i|). Each round gains at least three digits.
    private (double After, double Cost) PayFor(double worth, double[][] sharePrices, double[][] prices, int row, DateOnly day)
    {
        if (costs.AreNone) return (worth, 0);
        var after = worth;
        for (var round = 0; round < 60; round++)
        {
            var cost = 0.0;
            foreach (var i in Trading) cost += CostOf(i, _weights[i] * after - _held[i], sharePrices, prices, row);
            var next = worth - cost;
            if (!(next > 0))
                throw new InputException(new Mistake($"Trading costs use up the whole portfolio on {PanelBuilder.Text(day)}. Start with more capital."));
            if (next == after) break;
            after = next;
        }

        return (after, worth - after);
    }

    private double CostOf(int asset, double change, double[][] sharePrices, double[][] prices, int row)
    {
        var value = Math.Abs(change);
        if (!double.IsNaN(_rate)) return _rate * value;
        var price = sharePrices[asset].Length > 0 ? sharePrices[asset][row] : prices[asset][row];
        return costs.Of(value, price);
    }
}
