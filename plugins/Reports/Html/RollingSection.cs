namespace Rota.Plugins.Reports;

// Charts of the study's table of rolling windows, where it has one: the year's windows.
internal static class RollingSection
{
    public const string TableName = "rolling";

    private static readonly (string Column, string Title)[] Shown =
        [("return", "Rolling 12-month return"), ("volatility", "Rolling 12-month volatility"), ("sharpe", "Rolling 12-month Sharpe ratio")];

    public static void Write(Page page, Table table)
    {
        page.Element("h3", "Rolling windows");
        foreach (var (column, title) in Shown)
        {
            if (Of(table, column, title) is { } chart) ChartFigure.Write(page, chart);
        }

        Grid.Fold(page, $"All {table.Rows.Count} windows", () => Grid.Write(page, table));
    }

    // Null when the table does not have such columns, or no window of a year.
    private static Chart? Of(Table table, string column, string title)
    {
        var (months, to, value) = (Place(table, "months"), Place(table, "to"), Place(table, column));
        if (months < 0 || to < 0 || value < 0) return null;
        var rows = table.Rows.Where(row => row[months].Number is 12 && row[to].Date is not null && row[value].Number is not null).ToList();
        if (rows.Count < 2) return null;
        var isPercent = rows[0][value].Unit == Unit.Fraction;
        return new Chart(title, "By the last day of the window.", isPercent ? Measure.Percent : Measure.Plain,
            [.. rows.Select(row => row[to].Date!.Value.DayNumber)],
            [new Line(title, 0, [.. rows.Select(row => row[value].Number!.Value * (isPercent ? 100 : 1))])]);
    }

    private static int Place(Table table, string column)
    {
        for (var at = 0; at < table.Columns.Count; at++)
        {
            if (table.Columns[at] == column) return at;
        }

        return -1;
    }
}
