namespace Rota.Plugins.Reports;

// A fan of the quantiles of wealth over months, with the run, from the study's table of bands, and its folded table.
internal static class BandsSection
{
    public const string TableName = "bands";

    // The quantiles of one pair have one colour.
    private static readonly (string Column, string Name, int Colour)[] Shown =
        [("run", "The run", 0), ("median", "Median", 1), ("p25", "25 %", 2), ("p75", "75 %", 2), ("p5", "5 %", 3), ("p95", "95 %", 3)];

    public static void Write(Page page, Table table)
    {
        page.Element("h3", table.Title);
        if (Chart(table) is { } chart) ChartFigure.Write(page, chart);
        Grid.Fold(page, $"{table.Title}: {Text.Count(table.Rows.Count)} rows", () => Grid.Write(page, table));
        page.Element("p", table.Note, ("class", "note"));
    }

    // Null when the table does not have such columns, or too few months.
    private static Chart? Chart(Table table)
    {
        var (day, places) = (TableText.Place(table, "day"), Shown.Select(each => TableText.Place(table, each.Column)).ToArray());
        if (day < 0 || places.Any(place => place < 0)) return null;
        var rows = table.Rows.Where(row => row[day].Date is not null).ToList();
        return rows.Count < 2 ? null : new Chart(
            table.Title, "Wealth at month ends: half of the drawn histories are between 25 and 75 %, nine of ten between 5 and 95 %.", Measure.Plain,
            [.. rows.Select(row => row[day].Date!.Value.DayNumber)],
            [.. Shown.Select((each, i) => new Line(each.Name, each.Colour, [.. rows.Select(row => row[places[i]].Number ?? double.NaN)]))])
        {
            IsLog = true,
            CanLog = true,
        };
    }
}
