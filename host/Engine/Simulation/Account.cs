using System.Numerics;

namespace Rota.Engine;

// The money of one strategy: cash and fractional shares. Until a strategy joins its portfolio, its account runs on paper.
internal sealed class Account(int assets)
{
    private readonly (int Row, double Price)?[] _entries = new (int, double)?[assets];

    public double[] Shares { get; } = new double[assets];

    public double Cash { get; set; }

    public bool IsReal { get; set; }

    // The target of the next settlement: weights by asset (a sum above 1 when it borrows), and the account's worth before costs.
    public double[] Aim { get; } = new double[assets];

    public double Worth { get; set; }

    // Takes over the shares and cash of another account.
    public void Recall(Account other)
    {
        (Cash, IsReal) = (other.Cash, other.IsReal);
        other.Shares.CopyTo(Shares, 0);
        other._entries.CopyTo(_entries, 0);
    }

    public bool Holds(int asset) => Shares[asset] != 0;

    // Whether it holds an asset and nothing else, not even cash.
    public bool HoldsOnly(int asset)
    {
        if (Cash != 0) return false;
        for (var i = 0; i < Shares.Length; i++)
        {
            if (Holds(i) != (i == asset)) return false;
        }

        return true;
    }

    // The row and price at which it last began to hold an asset; null when it does not hold the asset.
    public (int Row, double Price)? EntryOf(int asset) => _entries[asset];

    // Sets the shares of an asset.
    public void Hold(int asset, double shares, double price, int row)
    {
        Shares[asset] = shares;
        if (shares == 0) _entries[asset] = null;
        else _entries[asset] ??= (row, price);
    }

    // Turns its shares of an asset into cash at a price; returns their number.
    public double PayOut(int asset, double price)
    {
        var shares = Shares[asset];
        Cash += shares * price;
        Hold(asset, 0, price, 0);
        return shares;
    }

    public double Value(double[][] prices, int row)
    {
        var value = Cash;
        for (var i = 0; i < Shares.Length; i++)
        {
            if (Shares[i] != 0) value += Shares[i] * prices[i][row];
        }

        return value;
    }

    // As Value for each row from one on, after cash earned the row's accrual: the same sums in the same order.
    public void Values(double[][] prices, int row, ReadOnlySpan<double> accruals, Span<double> values)
    {
        if (Cash == 0) accruals = [];
        for (var i = 0; i < accruals.Length; i++) values[i] = Cash *= 1 + accruals[i];
        if (accruals.IsEmpty) values.Fill(Cash);
        for (var i = 0; i < Shares.Length; i++)
        {
            if (Shares[i] == 0) continue;
            var shares = Shares[i];
            var closes = prices[i].AsSpan(row, values.Length);
            var day = 0;
            for (; day + Vector<double>.Count <= values.Length; day += Vector<double>.Count)
                (new Vector<double>(values[day..]) + new Vector<double>(closes[day..]) * shares).CopyTo(values[day..]);
            for (; day < values.Length; day++) values[day] += shares * closes[day];
        }
    }

    public double Weight(int asset, double value, double[][] prices, int row) =>
        Shares[asset] == 0 ? 0 : Shares[asset] * prices[asset][row] / value;

    public void AimAtHoldings(double[][] prices, int row)
    {
        var value = Value(prices, row);
        for (var i = 0; i < Aim.Length; i++) Aim[i] = Weight(i, value, prices, row);
    }

    // Drops the paper holdings before real ones replace them; entries stay.
    public void Clear()
    {
        Array.Clear(Shares);
        Cash = 0;
    }
}
