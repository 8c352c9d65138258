namespace Rota.Plugins.Reports;

// What a run held at each close, after the day's trades, and what each asset earned: read off its trades.
internal sealed class Held
{
    private Held(IReadOnlyList<Asset> assets, double[][] values, double[][] gains, double[] costs) =>
        (Assets, Values, Gains, Costs) = (assets, values, gains, costs);

    public IReadOnlyList<Asset> Assets { get; }

    // By asset and row, in money.
    public double[][] Values { get; }

    // By asset and row: value − value the day before − what was bought, before costs. What row 0 gains counts from row 1 on.
    public double[][] Gains { get; }

    // By row.
    public double[] Costs { get; }

    public static Held Of(BacktestResult run)
    {
        // Assets of the panel that were never traded earn nothing and are left out.
        Asset[] assets = [.. run.Strategy.Allocation.Assets.Concat(run.Trades.Select(trade => trade.Asset)).Distinct()
            .Where(run.Panel.Assets.Contains)];
        var (rows, first) = (run.Equity.Dates.Length, run.Panel.Dates.BinarySearch(run.From));
        var places = assets.Select((asset, at) => (asset, at)).ToDictionary(pair => pair.asset, pair => pair.at);
        double[][] values = [.. assets.Select(_ => new double[rows])];
        double[][] gains = [.. assets.Select(_ => new double[rows])];
        var (costs, shares, next) = (new double[rows], new double[assets.Length], 0);
        for (var row = 0; row < rows; row++)
        {
            var day = run.Equity.Dates[row];
            var bought = new double[assets.Length];
            for (; next < run.Trades.Count && run.Trades[next].Date == day; next++)
            {
                var (trade, at) = (run.Trades[next], places[run.Trades[next].Asset]);
                shares[at] += trade.Shares;
                bought[at] += trade.Value;
                costs[row] += trade.Cost;
            }

            var panelRow = first + row;
            for (var at = 0; at < assets.Length; at++)
            {
                var close = run.Panel.Closes(assets[at])[panelRow];
                values[at][row] = shares[at] == 0 ? 0 : shares[at] * close;
                gains[at][row] = values[at][row] - (row == 0 ? 0 : values[at][row - 1]) - bought[at];
            }
        }

        return new(assets, values, gains, costs);
    }
}
