namespace Rota.Plugins.Statistics;

// What a run held at each close, after the day's trades, read off its trades: the strategy's assets in order, a row a day.
internal sealed class Holdings
{
    private readonly double[][] _weights;

    private Holdings(BacktestResult run)
    {
        Assets = [.. run.Strategy.Allocation.Assets];
        var first = run.Panel.Dates.BinarySearch(run.From);
        var rows = run.Equity.Values.Length;
        Closes = [.. Assets.Select(asset => run.Panel.Closes(asset).Slice(first, rows).ToArray())];
        (_weights, IsTraded) = (new double[rows][], new bool[rows]);

        var (shares, next) = (new double[Assets.Count], 0);
        for (var row = 0; row < rows; row++)
        {
            // The first value is the capital, before the first purchase has cost anything.
            var equity = run.Equity.Values[row];
            for (; next < run.Trades.Count && run.Trades[next].Date == run.Equity.Dates[row]; next++)
            {
                shares[IndexOf(run.Trades[next].Asset)] += run.Trades[next].Shares;
                IsTraded[row] = true;
                if (row == 0) equity -= run.Trades[next].Cost;
            }

            _weights[row] = [.. shares.Select((count, i) => count == 0 ? 0 : count * Closes[i][row] / equity)];
        }
    }

    public IReadOnlyList<Asset> Assets { get; }

    public int Rows => _weights.Length;

    // By asset, rows of the run; NaN before an asset's first.
    public double[][] Closes { get; }

    // By row, whether anything was traded.
    public bool[] IsTraded { get; }

    public double this[int row, int asset] => _weights[row][asset];

    public static Holdings Of(BacktestResult run) => new(run);

    public double[] WeightsOf(int asset) => [.. _weights.Select(weights => weights[asset])];

    public double[] CashWeights() => [.. _weights.Select(weights => 1 - weights.Sum())];

    // Whether anything but cash is held after a row's trades.
    public bool IsInvested(int row) => Array.Exists(_weights[row], weight => weight != 0);

    private int IndexOf(Asset asset)
    {
        for (var i = 0; i < Assets.Count; i++)
        {
            if (Assets[i] == asset) return i;
        }

        throw new ArgumentException($"A strategy traded {asset}, which is none of its assets.", nameof(asset));
    }
}
