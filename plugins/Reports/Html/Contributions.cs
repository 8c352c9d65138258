using System.Globalization;

namespace Rota.Plugins.Reports;

// What each asset added to the return of each year and of the whole run: its gains over the equity at the start. Cash is what is left:
// interest, and what borrowing cost. So the parts add up to the return.
internal static class Contributions
{
    public static string[] Heads(Held held) =>
        ["Year", .. held.Assets.Select(asset => asset.Name), "Cash", "Costs", "Return"];

    // A row a year and one for all, fractions in the order of the heads.
    public static List<(string Name, double[] Parts)> Of(BacktestResult run, Held held)
    {
        var years = run.Equity.YearlyReturns();
        var rows = new List<(string, double[])>();
        var (first, start) = (0, 0);
        foreach (var year in years)
        {
            var end = run.Equity.Dates.BinarySearch(year.End) + 1;
            rows.Add(Row(year.End.Year.ToString(CultureInfo.InvariantCulture), run, held, first, end, start));
            (first, start) = (end, end - 1);
        }

        rows.Add(Row("all", run, held, 0, run.Equity.Dates.Length, 0));
        return rows;
    }

    private static (string Name, double[] Parts) Row(string name, BacktestResult run, Held held, int first, int end, int start)
    {
        var worth = run.Equity.Values[start];
        var total = run.Equity.Values[end - 1] / worth - 1;
        double[] parts = [.. held.Gains.Select(gains => Sum(gains, first, end) / worth)];
        var costs = -Sum(held.Costs, first, end) / worth;
        var cash = total - costs;
        foreach (var part in parts) cash -= part;
        return (name, [.. parts, cash, costs, total]);
    }

    private static double Sum(double[] numbers, int first, int end)
    {
        var sum = 0.0;
        for (var row = first; row < end; row++) sum += numbers[row];
        return sum;
    }
}
