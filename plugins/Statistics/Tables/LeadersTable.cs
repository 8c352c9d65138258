namespace Rota.Plugins.Statistics;

// Rule Q32: which of the strategy's assets led windows of years, and which never did.
internal static class LeadersTable
{
    private static readonly int[] Years = [1, 3, 5];

    private static readonly string[] Columns = ["years", "asset", "windows", "led", "share", "lastLed"];

    public static Table Of(BacktestResult run)
    {
        var months = PanelMonths.Of(run, run.Strategy.Allocation.Assets);
        return new Table("Leaders", Columns, months.Ends.Length == 0 ? [] : [.. Years.SelectMany(years => Rows(months, years))])
        {
            Note = "Windows of whole months of all prices of the run, also of those before its first day, moved by a month: the leader has the " +
                   "highest total return, the first of equals. An asset leads no window that begins before its prices; windows of a single " +
                   $"asset are left out.{Range(months)}{Lack(months)}",
        };
    }

    private static IEnumerable<Cell[]> Rows(PanelMonths months, int years)
    {
        var leaders = Leaders.Of(months.Returns, 12 * years);
        var windows = leaders.Count(leader => leader >= 0);
        if (windows == 0) yield break;
        for (var asset = 0; asset < months.Assets.Count; asset++)
        {
            var (led, last) = (leaders.Count(leader => leader == asset), Array.LastIndexOf(leaders, asset));
            yield return
            [
                Cells.Count(years), months.Assets[asset].Name, Cells.Count(windows), Cells.Count(led), Cells.Share(led / (double)windows),
                last < 0 ? "never" : (DateOnly?)months.Ends[last],
            ];
        }
    }

    private static string Lack(PanelMonths months)
    {
        if (months.Assets.Count < 2) return " The strategy has a single asset, which leads no other.";
        int[] without = [.. Years.Where(years => months.Ends.Length == 0 || Leaders.Of(months.Returns, 12 * years).All(leader => leader < 0))];
        return without.Length == 0 ? "" : $" Without a window of two known assets: {string.Join(", ", without.Select(years => Cells.Years(years)))}.";
    }

    private static string Range(PanelMonths months) =>
        months.Ends is [var first, .., var last] ? $" Months {WholeMonths.Name(first)} to {WholeMonths.Name(last)}." : "";
}
