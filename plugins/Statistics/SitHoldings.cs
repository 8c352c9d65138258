namespace Rota.Plugins.Statistics;

// The weights of a run after each day's trades, read off its trades, and the share counts that the toolbox keeps for them: every
// trade there sets shares to weight / price, as if wealth were still the first capital.
internal sealed class SitHoldings
{
    private readonly BacktestResult _run;
    private readonly Asset[] _assets;
    private readonly double[][] _prices; // by asset, rows of the run
    private readonly double[][] _weights; // by row, after the row's trades
    private readonly double[][] _counts; // by row, held from the row before to the row

    private SitHoldings(BacktestResult run)
    {
        _run = run;
        _assets = [.. run.Strategy.Allocation.Assets];
        var first = run.Panel.Dates.BinarySearch(run.From);
        _prices = [.. _assets.Select(asset => run.Panel.Closes(asset)[first..].ToArray())];
        var rows = run.Equity.Values.Length;
        (_weights, _counts) = (new double[rows][], new double[rows][]);

        var (shares, counts, next) = (new double[_assets.Length], new double[_assets.Length], 0);
        for (var row = 0; row < rows; row++)
        {
            _counts[row] = [.. counts];
            var traded = next;
            for (; next < run.Trades.Count && run.Trades[next].Date == run.Equity.Dates[row]; next++)
                shares[Array.IndexOf(_assets, run.Trades[next].Asset)] += run.Trades[next].Shares;
            _weights[row] = [.. shares.Select((count, i) => count == 0 ? 0 : count * _prices[i][row] / run.Equity.Values[row])];
            if (next > traded) counts = [.. _weights[row].Select((weight, i) => weight == 0 ? 0 : weight / _prices[i][row])];
        }
    }

    public static SitHoldings Of(BacktestResult run) => new(run);

    // For each calendar year Σ |change of shares| · price / mean value, prices of the row before; the mean of the years, the first
    // purchase left out. NaN when a year holds nothing but cash.
    public double Turnover()
    {
        var years = new List<(int Year, double Traded, double Value, int Rows)>();
        var isFunded = false;
        for (var row = 1; row < _counts.Length; row++)
        {
            var year = _run.Equity.Dates[row].Year;
            if (years.Count == 0 || years[^1].Year != year) years.Add((year, 0, 0, 0));
            var (traded, value) = (0.0, 0.0);
            for (var i = 0; i < _assets.Length; i++)
            {
                if (_counts[row][i] == 0 && _counts[row - 1][i] == 0) continue;
                value += _counts[row][i] * _prices[i][row - 1];
                if (isFunded) traded += Math.Abs(_counts[row][i] - _counts[row - 1][i]) * _prices[i][row - 1];
            }

            isFunded |= value > 0;
            var last = years[^1];
            years[^1] = (year, last.Traded + traded, last.Value + value, last.Rows + 1);
        }

        return Sample.Mean([.. years.Select(year => Sample.Ratio(year.Traded, year.Value / year.Rows))]);
    }

    // The greatest |weight − target| after a day's trades, targets as of their fills.
    public double MaxDeviation()
    {
        var fills = _run.Rebalances.Where(decision => decision.Filled is not null).ToArray();
        var (deviation, next, target) = (0.0, 0, Weights.None);
        for (var row = 0; row < _weights.Length; row++)
        {
            for (; next < fills.Length && fills[next].Filled <= _run.Equity.Dates[row]; next++) target = fills[next].Target;
            for (var i = 0; i < _assets.Length; i++) deviation = Math.Max(deviation, Math.Abs(_weights[row][i] - target[_assets[i]]));
        }

        return deviation;
    }
}
