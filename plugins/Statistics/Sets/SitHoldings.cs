namespace Rota.Plugins.Statistics;

// The toolbox's share counts: every trade sets shares to weight / price, as if wealth were still the initial capital.
internal sealed class SitHoldings
{
    private readonly BacktestResult _run;
    private readonly Holdings _holdings;
    private readonly double[][] _counts; // by row, held from the row before to the row

    private SitHoldings(BacktestResult run)
    {
        (_run, _holdings) = (run, Holdings.Of(run));
        _counts = new double[_holdings.Rows][];
        var counts = new double[_holdings.Assets.Count];
        for (var row = 0; row < _counts.Length; row++)
        {
            _counts[row] = [.. counts];
            if (!_holdings.IsTraded[row]) continue;
            for (var i = 0; i < counts.Length; i++) counts[i] = _holdings[row, i] == 0 ? 0 : _holdings[row,
                i] / _holdings.Closes[i][row];
        }
    }

    public static SitHoldings Of(BacktestResult run) => new(run);

    // The mean over calendar years of Σ |change of shares| · price / mean value, with prices of the row before and without the
    // first purchase. NaN when a year holds only cash.
    public double Turnover()
    {
        var years = new List<(int Year, double Traded, double Value, int Rows)>();
        var isFunded = false;
        for (var row = 1; row < _counts.Length; row++)
        {
            var year = _run.Equity.Dates[row].Year;
            if (years.Count == 0 || years[^1].Year != year) years.Add((year, 0, 0, 0));
            var (traded, value) = (0.0, 0.0);
            for (var i = 0; i < _counts[row].Length; i++)
            {
                if (_counts[row][i] == 0 && _counts[row - 1][i] == 0) continue;
                var price = LatestClose(i, row - 1);
                value += _counts[row][i] * price;
                if (isFunded) traded += Math.Abs(_counts[row][i] - _counts[row - 1][i]) * price;
            }

            isFunded |= value > 0;
            var last = years[^1];
            years[^1] = (year, last.Traded + traded, last.Value + value, last.Rows + 1);
        }

        return Sample.Mean([.. years.Select(year => Sample.Ratio(year.Traded, year.Value / year.Rows))]);
    }

    // An asset that has ended was paid out at its last close.
    private double LatestClose(int asset, int row)
    {
        while (double.IsNaN(_holdings.Closes[asset][row])) row--;
        return _holdings.Closes[asset][row];
    }

    // The greatest |weight − target| after a day's trades, with targets from their fills on.
    public double MaxDeviation()
    {
        var fills = _run.Rebalances.Where(decision => decision.Filled is not null).ToArray();
        var (deviation, next, target) = (0.0, 0, Weights.None);
        for (var row = 0; row < _holdings.Rows; row++)
        {
            for (; next < fills.Length && fills[next].Filled <= _run.Equity.Dates[row]; next++) target = fills[next].Target;
            for (var i = 0; i < _holdings.Assets.Count; i++)
                deviation = Math.Max(deviation, Math.Abs(_holdings[row, i] - target[_holdings.Assets[i]]));
        }

        return deviation;
    }

    // The share of days on which anything is held; purchases on the last day do not count.
    public double Exposure() => Enumerable.Range(0, _holdings.Rows - 1).Count(_holdings.IsInvested) / (double)_holdings.Rows;
}
