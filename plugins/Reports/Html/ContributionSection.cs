namespace Rota.Plugins.Reports;

// The study's table of contributions as a matrix: a row per year, a column per asset, and the total return.
internal static class ContributionSection
{
    public const string TableName = "contribution";

    public static void Write(Page page, Table table)
    {
        page.Element("h3", table.Title);
        var (year, asset, value) = (
            TableText.Place(table, "year"), TableText.Place(table, "asset"), TableText.Place(table, TableName));
        if (year < 0 || asset < 0 || value < 0 || table.Rows.Count == 0)
        {
            Grid.Write(page, table);
            return;
        }

        // The totals come last, and list every asset ever held in the order of the strategy.
        var years = table.Rows.GroupBy(row => Of(row[year])).ToList();
        List<string> assets = [.. years[^1].Concat(table.Rows).Select(row => Of(row[asset])).Distinct()];
        Grid.Write(page, "Contribution per asset and year in %", ["Year", .. assets.Select(Head), "Return"], years.Select(rows =>
        {
            var parts = rows.ToLookup(row => Of(row[asset]), row => row[value].Number ?? double.NaN);
            var total = 0.0;
            foreach (var row in rows) total += row[value].Number ?? double.NaN;
            return (string[])[rows.Key, .. assets.Select(name => parts.Contains(name) ? Percent(parts[name].First()) : ""), Percent(total)];
        }), 1);
        if (table.Note.Length > 0) page.Element("p", table.Note, ("class", "note"));
    }

    private static string Of(Cell cell) => TableText.Of(cell, false);

    private static string Head(string asset) => asset is "cash" or "costs" ? Text.Label(asset) : asset;

    private static string Percent(double fraction) => double.IsFinite(fraction) ? Text.Hundredfold(fraction) : Text.Unknown;
}
