using System.Globalization;

namespace Rota.Plugins.Statistics;

// Rule Q31: each asset's contribution to the return of each year and of the whole run. Cash is the rest: interest less the cost
// of borrowing.
internal static class ContributionTable
{
    // Rounding of weights that sum to 1.
    private const double Nothing = 1e-9;

    private static readonly string[] Columns = ["year", "asset", "contribution"];

    public static Table Of(BacktestResult run)
    {
        var (held, rows, first, start) = (Holdings.Of(run), new List<Cell[]>(), 0, 0);
        foreach (var year in run.Equity.YearlyReturns())
        {
            var end = run.Equity.Dates.BinarySearch(year.End) + 1;
            rows.AddRange(Block(year.End.Year.ToString(CultureInfo.InvariantCulture), run, held, first, end, start));
            (first, start) = (end, end - 1);
        }

        if (held.Rows > 1) rows.AddRange(Block("all", run, held, 0, held.Rows, 0));
        return new Table("Contribution", Columns, rows)
        {
            Note = "The gain of each asset, before costs, divided by the equity at the start of the year, or of the run; cash is interest " +
                   "less the cost of borrowing. Each year, and the run, adds up to its return. Assets not held in a year are omitted.",
        };
    }

    // Rows from first to before end, over the equity of the start.
    private static IEnumerable<Cell[]> Block(string year, BacktestResult run, Holdings held, int first, int end, int start)
    {
        var equity = run.Equity.Values[start];
        var costs = -Sum(held.Costs, first, end) / equity;
        var cash = run.Equity.Values[end - 1] / equity - 1 - costs;
        for (var asset = 0; asset < held.Assets.Count; asset++)
        {
            var part = Sum(held.Gains[asset], first, end) / equity;
            // An asset may be bought and sold between two closes.
            if (Math.Abs(part) < Nothing && !IsHeld(held, asset, start, end)) continue;
            cash -= part;
            yield return [year, held.Assets[asset].Name, Cells.Share(part)];
        }

        yield return [year, "cash", Cells.Share(cash)];
        yield return [year, "costs", Cells.Share(costs)];
    }

    private static bool IsHeld(Holdings held, int asset, int start, int end)
    {
        for (var row = start; row < end; row++)
        {
            if (Math.Abs(held[row, asset]) > Nothing) return true;
        }

        return false;
    }

    private static double Sum(double[] numbers, int first, int end)
    {
        var sum = 0.0;
        for (var row = first; row < end; row++) sum += numbers[row];
        return sum;
    }
}
