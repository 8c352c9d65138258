namespace Rota.Plugins.Reports;

// A run's holdings at each close, after the day's trades, in money, from its trades.
internal sealed class Held
{
    private Held(IReadOnlyList<Asset> assets, double[][] values) => (Assets, Values) = (assets, values);

    public IReadOnlyList<Asset> Assets { get; }

    // By asset and row.
    public double[][] Values { get; }

    public static Held Of(BacktestResult run)
    {
        Asset[] assets = [.. run.Strategy.Allocation.Assets.Concat(run.Trades.Select(trade => trade.Asset)).Distinct()
            .Where(run.Panel.Assets.Contains)];
        var (rows, first) = (run.Equity.Dates.Length, run.Panel.Dates.BinarySearch(run.From));
        var trades = run.Trades.ToLookup(trade => trade.Asset);
        return new(assets, [.. assets.Select(asset => Worth(run.Panel.Closes(asset).Slice(first, rows), run.Equity.Dates, [.. trades[asset]]))]);
    }

    private static double[] Worth(ReadOnlySpan<double> closes, ReadOnlySpan<DateOnly> days, Trade[] trades)
    {
        var (values, shares, next) = (new double[closes.Length], 0.0, 0);
        for (var row = 0; row < values.Length; row++)
        {
            for (; next < trades.Length && trades[next].Date == days[row]; next++) shares += trades[next].Shares;
            values[row] = shares == 0 ? 0 : shares * closes[row];
        }

        return values;
    }
}
