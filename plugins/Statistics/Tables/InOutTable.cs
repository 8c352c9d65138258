namespace Rota.Plugins.Statistics;

// Rule R35: the times when a run was mostly in stocks and when not.
internal static class InOutTable
{
    // Half of the equity, except for rounding of weights that sum to 1.
    private const double Half = 0.5 - 1e-9;

    private static readonly string[] Columns = ["from", "to", "state", "days", "return"];

    public static Table Of(BacktestResult run)
    {
        var (held, rows) = (Holdings.Of(run), new List<Cell[]>());
        var classes = held.Assets.Select(KnownFunds.ClassOf).ToArray();
        for (int first = 0, next; first < held.Rows; first = next)
        {
            var state = State(held, classes, first);
            for (next = first + 1; next < held.Rows && State(held, classes, next) == state;) next++;
            var last = Math.Min(next, held.Rows - 1);
            var (from, to) = (run.Equity.Dates[first], run.Equity.Dates[last]);
            rows.Add([
                (DateOnly?)from, (DateOnly?)to, state, Cells.Days(to.DayNumber - from.DayNumber),
                Cells.Share(run.Equity.Values[last] / run.Equity.Values[first] - 1),
            ]);
        }

        return new Table("In and out of stocks", Columns, rows)
        {
            Note = "In: at least 50 % of the equity at the close, after the day's orders, is in listed funds of stocks or real " +
                   "estate. Out: less than that even if all funds that are not listed held stocks; bonds, bills, gold, commodities, " +
                   "currencies and cash are out. Not known: it depends on funds that are not listed. From the first close in a state to the " +
                   "first of the next, so that the returns compound to the run's.",
        };
    }

    private static string State(Holdings held, AssetClass[] classes, int row)
    {
        var (stocks, unknown) = (0.0, 0.0);
        for (var asset = 0; asset < classes.Length; asset++)
        {
            if (KnownFunds.IsStocks(classes[asset])) stocks += held[row, asset];
            else if (classes[asset] == AssetClass.Unknown) unknown += held[row, asset];
        }

        return stocks >= Half ? "in" : stocks + unknown >= Half ? "not known" : "out";
    }
}
