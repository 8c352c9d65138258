namespace Rota.Plugins.Reports;

// Rule Q32: how many windows of whole months each of several runs led.
internal sealed record LedWindows(int Months, int Windows, int[] Led)
{
    private static readonly int[] Lengths = [12, 36];

    // For each length that has a window.
    public static IEnumerable<LedWindows> Of(Study study)
    {
        var months = study.Runs.Select(run => run.Equity.WholeMonths().ToDictionary(month => month.End, month => month.Return)).ToArray();
        DateOnly[] ends = [.. months.SelectMany(each => each.Keys).Distinct().Order()];
        double[][] returns = [.. months.Select(each => ends.Select(end => each.GetValueOrDefault(end, double.NaN)).ToArray())];
        return Lengths.Select(length => Of(Leaders.Of(returns, length), length, study.Runs.Count)).Where(each => each.Windows > 0);
    }

    // Of a run.
    public double Share(int run) => Led[run] / (double)Windows;

    private static LedWindows Of(int[] leaders, int length, int runs) => new(
        length, leaders.Count(leader => leader >= 0), [.. Enumerable.Range(0, runs).Select(run => leaders.Count(leader => leader == run))]);
}
