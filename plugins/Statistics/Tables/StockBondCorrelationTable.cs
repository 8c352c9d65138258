using System.Globalization;

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
        if (stock is null || bond is null)
        {
            string[] lacks = [.. new[] { (stock, "of stocks"), (bond, "of bonds") }.Where(each => each.Item1 is null).Select(each => each.Item2)];
            return Made([], $"Unknown: the run has no prices of a listed fund {string.Join(" and one ", lacks)}.");
        }

        var months = PanelMonths.Of(run, [stock, bond]);
        int[] both = [.. Enumerable.Range(0, months.Ends.Length).Where(month => months.Returns.All(returns => !double.IsNaN(returns[month])))];
        double[][] returns = [.. months.Returns.Select(all => both.Select(month => all[month]).ToArray())];
        var correlations = RollingCorrelation.Of(returns[0], returns[1], Length);
        return Made(Rows([.. both.Select(month => months.Ends[month])], correlations),
            $"{stock} and {bond}: Pearson's correlation of their returns in {Length} whole months, by the last month; from all prices of the run, " +
            $"also those before its first day. Above 0, bonds fell with stocks.{Lack(correlations)}");
    }

    private static Table Made(Cell[][] rows, string note) => new("Correlation of stocks and bonds", Columns, rows) { Note = note };

    private static string Lack(double[] correlations) => (correlations.Length, correlations.Skip(Length - 1).Count(double.IsNaN)) switch
    {
        ( < Length, _) => string.Create(CultureInfo.InvariantCulture, $" Unknown: they have {correlations.Length} whole months in common."),
        (_, > 0 and var still) => string.Create(CultureInfo.InvariantCulture, $" Left out: {still} windows in which one of them does not vary."),
        _ => "",
    };

    private static Cell[][] Rows(DateOnly[] ends, double[] correlations)
    {
        var windows = Enumerable.Range(0, correlations.Length).Where(month => !double.IsNaN(correlations[month])).ToList();
        return windows.Count == 0 ? [] :
        [
            Row("least", windows.MinBy(month => correlations[month])),
            Row("greatest", windows.MaxBy(month => correlations[month])),
            Row("latest", windows[^1]),
            ["share above 0", Cell.Blank, Cells.Share(windows.Count(month => correlations[month] > 0) / (double)windows.Count)],
            .. windows.Select(month => Row("window", month)),
        ];

        Cell[] Row(string measure, int month) => [measure, (DateOnly?)ends[month], Cells.Plain(correlations[month])];
    }
}
