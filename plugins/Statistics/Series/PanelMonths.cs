namespace Rota.Plugins.Statistics;

// Returns of assets over the whole months of a run's prices, which can begin before the run.
internal sealed class PanelMonths
{
    private PanelMonths(IReadOnlyList<Asset> assets, DateOnly[] ends, double[][] returns) => (Assets, Ends, Returns) = (assets, ends, returns);

    public IReadOnlyList<Asset> Assets { get; }

    // The last day of each month in which any of the assets has a return.
    public DateOnly[] Ends { get; }

    // By asset and month; NaN before its first whole month and after its last.
    public double[][] Returns { get; }

    public static PanelMonths Of(BacktestResult run, IReadOnlyList<Asset> assets)
    {
        var months = assets.Select(asset => Months(run, asset)).ToArray();
        DateOnly[] ends = [.. months.SelectMany(each => each.Keys).Distinct().Order()];
        return new(assets, ends, [.. months.Select(each => ends.Select(end => each.GetValueOrDefault(end, double.NaN)).ToArray())]);
    }

    private static Dictionary<DateOnly, double> Months(BacktestResult run, Asset asset)
    {
        var panel = run.Panel;
        var closes = panel.Closes(asset)[..(panel.Dates.BinarySearch(run.To) + 1)];
        var first = closes.IndexOfAnyExcept(double.NaN);
        if (first < 0) return [];
        var end = closes.LastIndexOfAnyExcept(double.NaN) + 1;
        var curve = new EquityCurve(
            panel.Dates[first..end].ToArray(), closes[first..end].ToArray(),
            first >= panel.DailyRow || panel.DailyRow == panel.RowCount ? panel.Frequency : null);
        return curve.WholeMonths().ToDictionary(month => month.End, month => month.Return);
    }
}
