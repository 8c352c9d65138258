namespace Rota.Plugins.Reports;

// Charts of the 12-month windows of the study's table of rolling windows, if any.
internal static class RollingSection
{
    public const string TableName = "rolling";

    // Shorter ones move too much to be seen as a line.
    private const int Length = 12;

    private static readonly string[] Shown = ["return", "volatility", "sharpe", "sortino", "maxDrawdown", "alpha", "beta"];

    public static void Write(Page page, Table table)
    {
        page.Element("h3", "Rolling windows");
        var isFirst = true;
        foreach (var column in Shown)
        {
            if (Of(table, column) is not { } chart) continue;
            ChartFigure.Write(page, chart with { HasDaysBefore = !isFirst });
            isFirst = false;
        }

        Windows(page, table);
    }

    // A folded table for each length; windows are named by their last day.
    private static void Windows(Page page, Table table)
    {
        var (months, from) = (TableText.Place(table, "months"), TableText.Place(table, "from"));
        if (months < 0 || from < 0)
        {
            Grid.Fold(page, table.Title, () => Grid.Write(page, table));
            return;
        }

        int[] columns = [.. Enumerable.Range(0, table.Columns.Count).Where(column => column != months && column != from)];
        foreach (var rows in table.Rows.GroupBy(row => row[months].Number))
        {
            var part = new Table($"Windows of {(rows.Key == 1 ? "1 month" : $"{rows.Key} months")}", [.. columns.Select(column => table.Columns[column])],
                [.. rows.Select(row => columns.Select(column => row[column]).ToArray())]);
            Grid.Fold(page, $"{part.Title}: {Text.Count(part.Rows.Count)}", () => Grid.Write(page, part));
        }

        if (table.Note.Length > 0) page.Element("p", table.Note, ("class", "note"));
    }

    // By the last days of the windows, which are the same for all columns; null when the table does not have such columns, or too few windows.
    private static Chart? Of(Table table, string column)
    {
        var (months, to, value) = (TableText.Place(table, "months"), TableText.Place(table, "to"), TableText.Place(table, column));
        if (months < 0 || to < 0 || value < 0) return null;
        var rows = table.Rows.Where(row => row[months].Number is Length && row[to].Date is not null).ToList();
        double[] values = [.. rows.Select(row => row[value].Number ?? double.NaN)];
        if (values.Count(double.IsFinite) < 2) return null;
        var isPercent = TableText.IsPercent(table, value);
        return new Chart(
            $"{Text.Label(column)} of rolling 12 months", "By the last day of the window.",
            isPercent ? Measure.Percent : Measure.Plain, [.. rows.Select(row => row[to].Date!.Value.DayNumber)],
            [new Line(Text.Label(column), 0, isPercent ? Days.Percent(values) : values)]);
    }
}
