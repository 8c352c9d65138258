namespace Rota.Plugins.Reports;

// The decisions, and why they were made, as far as a page has room: the latest first.
internal static class DecisionsSection
{
    // Room is what is left for them, once it is known what else there is.
    public static void Write(Page page, IReadOnlyList<Reasons> reasons, int count, List<string[]> rows, int room)
    {
        var text = new WhyText(reasons);
        var whys = Latest.Of(text.Count, room, at => [text.Of(at)], "<td><details><summary>Why</summary></details>".Length);
        if (whys.Count > rows.Count) whys.RemoveRange(0, whys.Count - rows.Count);
        var plain = rows.Count - whys.Count;
        Grid.Fold(page, Latest.Name("decisions", rows.Count, count), () =>
        {
            if (rows.Count < count)
                page.Element("p", "There is no room for those before; the report weights.csv has them all.", ("class", "note"));
            if (whys.Count > 0) Note(page, text, plain > 0 ? $"Why, of the latest {Text.Count(whys.Count)}" : "Why");
            Grid.Open(page, "Decisions", whys.Count > 0 ? [.. Heads, "Why"] : Heads, [.. rows], 1, 2, 3, 4);
            for (var at = 0; at < rows.Count; at++)
            {
                page.Row(at < plain && whys.Count > 0 ? [.. rows[at], ""] : rows[at]);
                if (at >= plain) page.FoldedCell("Why", whys[at - plain][0]);
            }

            page.Close().Close().Close();
        });
    }

    public static List<string[]> Rows(BacktestResult run, int room) =>
        Latest.Of(run.Rebalances.Count, room, at => Row(run.Rebalances[at]));

    private static string[] Heads => ["Decided", "Filled", "Kind", "Target", "Turnover", "Cost"];

    private static string[] Row(Rebalance each) =>
    [
        Text.Day(each.Decided), each.Filled is { } day ? Text.Day(day) : "", Text.Kind(each.Kind), each.Target.ToString(),
        Text.Percent(each.Turnover), Text.Money(each.Cost),
    ];

    private static void Note(Page page, WhyText text, string which)
    {
        page.Element("p", $"{which}: what was held before, what was done, and each asset by its rank with its score, its weight if it has one " +
                          "and what became of it; one of which nothing is said is not among the best. rota why says it at length, of any day.",
            ("class", "note"));
        List<string> lines = [.. text.Always.Select(step => $"Each time: {step}"), .. text.Terms];
        if (lines.Count == 0) return;
        page.Open("ul", ("class", "note"));
        foreach (var line in lines) page.Element("li", line);
        page.Close();
    }
}
