namespace Rota.Plugins.Statistics;

// Rule Q34: whether bonds still move against stocks, on which a rotation into bonds rests.
internal static class StockBondCorrelationTable
{
    private const int Length = 36;

    private static readonly string[] Columns = ["measure", "month", "correlation"];

    public static Table Of(BacktestResult run)
    {
        var assets = run.Strategy.Allocation.Assets;
        var stock = assets.FirstOrDefault(asset => KnownFunds.ClassOf(asset) == AssetClass.Stocks) ?? SixtyForty.StockOf(run.Panel);
        var bond = assets.FirstOrDefault(asset => KnownFunds.IsBonds(KnownFunds.ClassOf(asset))) ?? SixtyForty.BondOf(run.Panel);
        return stock is null || bond is null
            ? Made([], "Unknown: the run has no prices of a listed fund of stocks and of one of bonds.")
            : Made(Rows(PanelMonths.Of(run, [stock, bond])),
                $"{stock} and {bond}: Pearson's correlation of their returns in {Length} whole months, by the last month; from all prices of the run, " +
                "also those before its first day. Above 0, bonds fell with stocks.");
    }

    private static Table Made(Cell[][] rows, string note) => new("Correlation of stocks and bonds", Columns, rows) { Note = note };

    private static Cell[][] Rows(PanelMonths months)
    {
        int[] both = [.. Enumerable.Range(0, months.Ends.Length).Where(month => months.Returns.All(returns => !double.IsNaN(returns[month])))];
        DateOnly[] ends = [.. both.Select(month => months.Ends[month])];
        double[] Of(int asset) => [.. both.Select(month => months.Returns[asset][month])];
        var all = RollingCorrelation.Of(Of(0), Of(1), Length);
        var windows = Enumerable.Range(0, all.Length).Where(month => !double.IsNaN(all[month])).ToList();
        return windows.Count == 0 ? [] :
        [
            Row("least", windows.MinBy(month => all[month])),
            Row("greatest", windows.MaxBy(month => all[month])),
            Row("latest", windows[^1]),
            ["share above 0", Cell.Blank, Cells.Share(windows.Count(month => all[month] > 0) / (double)windows.Count)],
            .. windows.Select(month => Row("window", month)),
        ];

        Cell[] Row(string measure, int month) => [measure, (DateOnly?)ends[month], Cells.Plain(all[month])];
    }
}
