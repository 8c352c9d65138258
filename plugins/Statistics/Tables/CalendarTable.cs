using System.Globalization;

namespace Rota.Plugins.Statistics;

// Rule R38: a row a year, a column a month, and the year.
internal static class CalendarTable
{
    private static readonly string[] Columns =
        ["year", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "total"];

    public static Table Of(BacktestResult run)
    {
        var months = run.Equity.MonthlyReturns().ToDictionary(month => (month.End.Year, month.End.Month), month => month.Return);
        return new Table("Calendar", Columns, [.. run.Equity.YearlyReturns().Select(year => Row(year, months))])
        {
            Note = "Returns; the first and last month and year as far as the run has them.",
        };
    }

    private static Cell[] Row(PeriodReturn year, Dictionary<(int, int), double> months) =>
    [
        year.End.Year.ToString(CultureInfo.InvariantCulture),
        .. Enumerable.Range(1, 12).Select(month =>
            months.TryGetValue((year.End.Year, month), out var value) ? Cells.Share(value) : Cell.Blank),
        Cells.Share(year.Return),
    ];
}
