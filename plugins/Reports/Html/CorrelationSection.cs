namespace Rota.Plugins.Reports;

// A chart of the rolling correlation of stocks and bonds, and its folded table.
internal static class CorrelationSection
{
    public const string TableName = "stockBondCorrelation";

    public static void Write(Page page, Table table)
    {
        page.Element("h3", table.Title);
        if (Chart(table) is { } chart) ChartFigure.Write(page, chart);
        Grid.Fold(page, $"{table.Title}: {Text.Count(table.Rows.Count)} rows", () => Grid.Write(page, table));
    }

    // Null when the table does not have such columns, or too few windows.
    private static Chart? Chart(Table table)
    {
        var (measure, month, value) = (TableText.Place(table, "measure"), TableText.Place(table, "month"), TableText.Place(table, "correlation"));
        if (measure < 0 || month < 0 || value < 0) return null;
        var rows = table.Rows.Where(row => row[measure].Text == "window" && row[month].Date is not null).ToList();
        return rows.Count < 2 ? null : new Chart(
            table.Title, "By the last month of the window.", Measure.Plain, [.. rows.Select(row => row[month].Date!.Value.DayNumber)],
            [new("Correlation", 0, [.. rows.Select(row => row[value].Number ?? double.NaN)])]);
    }
}
