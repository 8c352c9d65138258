using System.Runtime.CompilerServices;

namespace Rota.Plugins.Statistics;

// A run's holdings at each close, after the day's trades, computed from its trades: the strategy's assets in order, a row per day.
internal sealed class Holdings
{
    // Cached, because several tables use the holdings of one run; immutable.
    private static readonly ConditionalWeakTable<BacktestResult, Holdings> Known = [];

    private readonly double[][] _weights;

    private Holdings(BacktestResult run)
    {
        Assets = [.. run.Strategy.Allocation.Assets];
        var first = run.Panel.Dates.BinarySearch(run.From);
        var rows = run.Equity.Values.Length;
        Closes = [.. Assets.Select(asset => run.Panel.Closes(asset).Slice(first, rows).ToArray())];
        (_weights, IsTraded, Costs) = (new double[rows][], new bool[rows], new double[rows]);
        Gains = [.. Assets.Select(_ => new double[rows])];

        var (shares, next) = (new double[Assets.Count], 0);
        for (var row = 0; row < rows; row++)
        {
            for (var asset = 0; row > 0 && asset < Assets.Count; asset++)
            {
                if (shares[asset] != 0 && !HasEnded(asset, row)) Gains[asset][row] = shares[asset] * (Closes[asset][row] - Closes[asset][row - 1]);
            }

            // The first value is the capital, before the first purchase has cost anything.
            var equity = run.Equity.Values[row];
            for (; next < run.Trades.Count && run.Trades[next].Date == run.Equity.Dates[row]; next++)
            {
                var (trade, asset) = (run.Trades[next], IndexOf(run.Trades[next].Asset));
                shares[asset] += trade.Shares;
                // A fill at another price than the close earns the difference.
                if (!HasEnded(asset, row)) Gains[asset][row] += trade.Shares * (Closes[asset][row] - trade.Price);
                Costs[row] += trade.Cost;
                IsTraded[row] = true;
                if (row == 0) equity -= trade.Cost;
            }

            _weights[row] = [.. shares.Select((count, i) => count == 0 ? 0 : count * Closes[i][row] / equity)];
        }
    }

    public IReadOnlyList<Asset> Assets { get; }

    public int Rows => _weights.Length;

    // By asset, rows of the run; NaN before an asset's first, and once it has ended.
    public double[][] Closes { get; }

    // By row: whether anything was traded.
    public bool[] IsTraded { get; }

    // By asset, rows of the run, in money: the gain since the close before, before costs.
    public double[][] Gains { get; }

    // By row, in money; costs of row 0 are paid out of the capital and show in the equity from row 1 on.
    public double[] Costs { get; }

    public double this[int row, int asset] => _weights[row][asset];

    public static Holdings Of(BacktestResult run) => Known.GetValue(run, each => new(each));

    public double[] WeightsOf(int asset) => [.. _weights.Select(weights => weights[asset])];

    public double[] CashWeights() => [.. _weights.Select(weights => 1 - weights.Sum())];

    // Whether anything but cash is held after a row's trades.
    public bool IsInvested(int row) => Array.Exists(_weights[row], weight => weight != 0);

    // A holding of an ended asset is paid out at its last close, and earns nothing afterwards.
    private bool HasEnded(int asset, int row) => double.IsNaN(Closes[asset][row]);

    private int IndexOf(Asset asset)
    {
        for (var i = 0; i < Assets.Count; i++)
        {
            if (Assets[i] == asset) return i;
        }

        throw new ArgumentException($"The strategy traded {asset}, which is not one of its assets.", nameof(asset));
    }
}
