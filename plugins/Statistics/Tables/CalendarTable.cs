using System.Globalization;

namespace Rota.Plugins.Statistics;

// Rule R38: a row per year, a column per month, and the year's return.
internal static class CalendarTable
{
    private const string Partial = "partial";

    private static readonly string[] Columns =
        ["year", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "total", Partial];

    public static Table Of(BacktestResult run)
    {
        var months = run.Equity.MonthlyReturns().ToDictionary(month => (month.End.Year, month.End.Month));
        return new Table("Calendar", Columns, [.. run.Equity.YearlyReturns().Select(year => Row(year, months))])
        {
            Note = "Returns; the first and last month and year can be partial. The last column names the parts that are not a whole month or " +
                   "year.",
        };
    }

    private static Cell[] Row(PeriodReturn year, Dictionary<(int, int), PeriodReturn> months)
    {
        var ofYear = Enumerable.Range(1, 12).Select(month => months.GetValueOrDefault((year.End.Year, month))).Append(year).ToList();
        var parts = ofYear.Index().Where(each => each.Item is { IsWhole: false }).Select(each => Columns[1 + each.Index]).ToList();
        return
        [
            year.End.Year.ToString(CultureInfo.InvariantCulture),
            .. ofYear.Select(each => each is null ? Cell.Blank : Cells.Share(each.Return)),
            parts.Count == 0 ? Cell.Blank : string.Join(", ", parts),
        ];
    }
}
