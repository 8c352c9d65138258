namespace Rota.Plugins.Reports;

// As many of the last rows of a list as a page has room for.
internal static class Latest
{
    // With all else, twenty years of days fit into half a megabyte, and forty into three; each run has as much.
    private const int ShortYears = 20;
    private const int TextOfShort = 470_000;
    private const int TextOfYear = 90_000;
    private const int Least = 60_000;

    // What is left of the page for the lists of a run, counted from 0.
    public static int Room(Page page, BacktestResult run, int at)
    {
        var more = Math.Max(0, (run.To.DayNumber - run.From.DayNumber) / 365.25 - ShortYears);
        return Math.Max(Least, (int)((TextOfShort + more * TextOfYear) * (at + 1)) - page.Length);
    }

    // A cell is begun by <td>, a row by <tr>.
    public static int Length(string[] cells) => 4 + cells.Sum(cell => cell.Length + 4);

    // In their order, each so much longer than its cells; one at least, where there is one.
    public static List<string[]> Of(int count, int room, Func<int, string[]> row, int more = 0)
    {
        var rows = new List<string[]>();
        for (var at = count - 1; at >= 0; at--)
        {
            var cells = row(at);
            room -= Length(cells) + more;
            if (room < 0 && rows.Count > 0) break;
            rows.Add(cells);
        }

        rows.Reverse();
        return rows;
    }

    // How many there are, and how many of them are shown.
    public static string Name(string what, int shown, int count) =>
        shown == count ? $"All {Text.Count(count)} {what}" : $"The latest {Text.Count(shown)} of {Text.Count(count)} {what}";
}
