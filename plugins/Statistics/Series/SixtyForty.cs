namespace Rota.Plugins.Statistics;

// 60 % stocks and 40 % bonds, which risk is compared with.
internal sealed record SixtyForty(string Name, double[] Months)
{
    private static readonly string[] Stocks = ["SPY", "IVV", "VOO", "VTI", "VFINX", "VTSMX"];
    private static readonly string[] Bonds = ["IEF", "AGG", "BND", "VBMFX"];

    // The first of a list that has prices; null without any.
    public static Asset? StockOf(PricePanel panel) => First(Stocks, panel);

    public static Asset? BondOf(PricePanel panel) => First(Bonds, panel);

    // Over the run's whole months, NaN where unknown: the benchmark, if its name is that of a 60/40 portfolio; otherwise 60 % stocks and 40 %
    // bonds of the panel, rebalanced each month.
    public static SixtyForty Of(BacktestResult run)
    {
        if (run is { Benchmark: not null, BenchmarkName: { } called } && IsSixtyForty(called)) return new(called, Periods.Months(run).Benchmark);
        if (StockOf(run.Panel) is not { } stock || BondOf(run.Panel) is not { } bond)
            return new("60/40, which is unknown: the run has neither prices of such funds nor a benchmark with that name", []);
        return new($"60 % {stock} and 40 % {bond}, rebalanced each month",
            [.. MonthsOf(run, stock).Zip(MonthsOf(run, bond), (stocks, bonds) => 0.6 * stocks + 0.4 * bonds)]);
    }

    private static Asset? First(string[] names, PricePanel panel) =>
        Array.Find(names, name => panel.Assets.Contains(name)) is { } name ? new Asset(name) : null;

    private static bool IsSixtyForty(string name) => name.Contains("60/40", StringComparison.Ordinal)
        || (name.Contains("60 %", StringComparison.Ordinal) && name.Contains("40 %", StringComparison.Ordinal));

    private static double[] MonthsOf(BacktestResult run, Asset asset)
    {
        var closes = run.Panel.Closes(asset);
        var returns = new List<double>();
        var before = closes[run.Panel.Dates.BinarySearch(run.From)];
        foreach (var month in run.Equity.MonthlyReturns())
        {
            var close = closes[run.Panel.Dates.BinarySearch(month.End)];
            if (month.IsWhole) returns.Add(close / before - 1);
            before = close;
        }

        return [.. returns];
    }
}
