namespace Rota.Plugins.Reports;

// Holdings as shares of equity; the rest is cash. Shaded by the table of times in and out of stocks, if the study has it.
internal static class AllocationSection
{
    public const string InOut = "inOut";
    public const string Shares = "allocation";

    public static void Write(Page page, BacktestResult run, Table? inOut, Table? shares)
    {
        page.Element("h3", "Allocation");
        ChartFigure.Write(page, Of(run) with { Spans = [.. Days.NotReal(run), .. Out(inOut)] });
        if (shares is not null) Grid.Write(page, shares);
        if (inOut is not null) Grid.Fold(page, $"{inOut.Title}: {Text.Count(inOut.Rows.Count)} times", () => Grid.Write(page, inOut));
    }

    private static Chart Of(BacktestResult run)
    {
        var held = Held.Of(run);
        var lines = held.Assets.Select((asset, at) => new Line(asset.Name, at, Parts(run, held.Values[at]))).ToList();
        var cash = new double[run.Equity.Values.Length];
        for (var row = 0; row < cash.Length; row++)
        {
            var invested = 0.0;
            foreach (var line in lines) invested += line.Values[row];
            // Rounding of weights that sum to 1; a loan shows as more than 100 %.
            cash[row] = 100 - invested > 1e-7 ? 100 - invested : 0;
        }

        lines.RemoveAll(line => line.Values.All(share => share == 0));
        if (cash.Any(share => share > 0)) lines.Add(new("Cash", -1, cash));
        return new Chart("Allocation", "Shares of equity at the closes, after the day's orders, stacked; the dashed line is at 50 %.", Measure.Share,
            Days.Of(run.Equity), lines)
        {
            IsStack = true,
            HasDaysBefore = true,
        };
    }

    // The first value is the capital before the costs of the first purchase, so holdings cannot exceed it.
    private static double[] Parts(BacktestResult run, double[] values)
    {
        var parts = new double[values.Length];
        for (var row = 0; row < parts.Length; row++) parts[row] = values[row] / run.Equity.Values[row] * 100;
        return parts;
    }

    // Each time ends on the first day of the next.
    private static IEnumerable<Shaded> Out(Table? table)
    {
        if (table is null || TableText.Place(table, "state") is not (>= 0 and var state)) return [];
        var (from, to) = (TableText.Place(table, "from"), TableText.Place(table, "to"));
        if (from < 0 || to < 0) return [];
        return from row in table.Rows
               where row[state].Text == "out" && row[@from].Date < row[to].Date
               select new Shaded(row[@from].Date!.Value.DayNumber, row[to].Date!.Value.DayNumber - 1, Shaded.OutOfStocks, "Less than half in stocks");
    }
}
