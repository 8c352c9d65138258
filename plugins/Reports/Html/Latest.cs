namespace Rota.Plugins.Reports;

// The last rows of a list that fit on a page.
internal static class Latest
{
    // With everything else, twenty years of days fit into half a megabyte, and forty into three; per run.
    private const int ShortYears = 20;
    private const int TextOfShort = 460_000;
    private const int TextOfYear = 90_000;
    private const int Least = 60_000;

    // The room left on the page for the lists of a run, counted from 0.
    public static int Room(Page page, BacktestResult run, int at)
    {
        var more = Math.Max(0, (run.To.DayNumber - run.From.DayNumber) / 365.25 - ShortYears);
        return Math.Max(Least, (int)((TextOfShort + more * TextOfYear) * (at + 1)) - page.Length);
    }

    // A cell is begun by <td>, a row by <tr>.
    public static int Length(string[] cells) => 4 + cells.Sum(cell => cell.Length + 4);

    // In order, with the given extra length per row; at least one, if any.
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

    // The counts of all and of shown rows.
    public static string Name(string what, int shown, int count) =>
        shown == count ? $"All {Text.Count(count)} {what}" : $"The latest {Text.Count(shown)} of {Text.Count(count)} {what}";
}
